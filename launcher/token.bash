# Asks the issuer with bash alone: no JVM, no curl, well within a second.
token() {
  options "role subject port" "$@"
  local role=${option[role]:-candidate} subject=${option[subject]:-candidate} endpoints issuer host body answer
  [[ $role =~ ^(candidate|operator|recruiter|reviewer)$ ]] || refuse "--role must be candidate, operator, recruiter or reviewer, not $role."
  [[ $subject =~ ^[A-Za-z0-9._@-]+$ ]] || refuse "--subject may hold letters, digits and . _ @ - only."
  # shellcheck disable=SC2012,SC2086
  endpoints=$(ls -t .run/*-${option[port]:-*}/endpoints.json 2>/dev/null | head -n 1) || true
  [[ -n $endpoints ]] || refuse "no rehearsal is running${option[port]:+ on port ${option[port]}}; start one with ./vocahire run."
  issuer=$(sed -n 's/.*"issuer" *: *"\([^"]*\)".*/\1/p' "$endpoints")
  host=${issuer#http://}; host=${host%%/*}
  body="grant_type=client_credentials&client_id=vocahire&client_secret=none&scope=openid+profile&role=$role&subject=$subject"
  exec 3<>"/dev/tcp/127.0.0.1/${host#*:}" || refuse "the rehearsal of $endpoints does not answer any more."
  printf 'POST %s/token HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s' \
    "/${issuer#http://*/}" "$host" "${#body}" "$body" >&3
  answer=$(timeout 5 grep -o -m 1 '"access_token" *: *"[^"]*"' <&3) || refuse "the rehearsal's issuer gave no token."
  answer=${answer%\"}
  echo "${answer##*\"}"
}
