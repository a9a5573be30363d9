# Jazzer on the SDP parser. Its corpus stays in .run/fuzz, so that the next run begins where this one ended; what breaks the
# parser is left in .run/fuzz/crash-... and belongs into the module's src/test/resources/sdp, as found/<what was wrong>.sdp.
fuzz() {
  options "seconds" "$@"
  local seconds=${option[seconds]:-60} home=.run/fuzz module=signaling-module status=0
  mkdir -p "$home/corpus"
  need_tools
  echo "Building what is to be fuzzed ..."
  mvn -q -B -pl "$module" -am -DskipTests -Dspotless.check.skip=true test-compile dependency:build-classpath \
    "-Dmdep.outputFile=$top/$home/\${project.artifactId}.path" >"$home/build.log" 2>&1 || refuse "the build failed; see $home/build.log."
  echo "Fuzzing for $seconds s ..."
  timeout $((seconds + 120)) java -Xmx1g -cp "$module/target/test-classes:$module/target/classes:$(<"$home/$module.path")" \
    com.code_intelligence.jazzer.Jazzer --target_class=com.vocahire.signaling.sdp.SdpFuzzTest --target_method=isReadOrRefusedByName \
    '--instrumentation_includes=com.vocahire.**' "--coverage_report=$home/coverage.txt" "--reproducer_path=$home" \
    "-artifact_prefix=$home/" "-max_total_time=$seconds" -timeout=10 -print_final_stats=1 \
    "$home/corpus" >"$home/fuzz.log" 2>&1 || status=$?
  grep -E '^(stat::|Done |== Java Exception|Caused by|SUMMARY|ERROR|.*(artifact_prefix|Test unit written))' "$home/fuzz.log" | awk '!said[$0]++' || true
  ((status == 0)) || { echo "A finding (status $status); see $home/fuzz.log." >&2; exit 1; }
  covered "$home/coverage.txt" "$module/src/main/java/com/vocahire/signaling/sdp"
  echo "No finding."
}

# Lines of the parser that the run reached, file by file and in all.
covered() {
  local report=$1 sources=$2
  echo "Lines covered:"
  sed -n '/^Line coverage/,/^$/p' "$report" | awk -v files="$(basename -a "$sources"/*.java "$sources"/entity/*.java | tr '\n' ' ')" '
    BEGIN { split(files, names, " "); for (i in names) wanted[names[i] ":"] }
    $1 in wanted { split($2, part, "/"); if (part[2]) { hit += part[1]; all += part[2]; print "  " $0 } }
    END { if (!all) exit 1; printf "  all: %d/%d (%.1f%%)\n", hit, all, 100 * hit / all }' || refuse "there is no coverage in $report."
}
