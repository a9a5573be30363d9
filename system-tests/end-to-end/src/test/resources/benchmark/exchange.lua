-- For wrk: each request is another caller's opening and exchange. Arguments: a file of tokens, one a line; how many of its
-- lines were used before; how many come next; the number of threads; a file with the body. Prints one line of JSON.

local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  local before, most, of = tonumber(args[2]), tonumber(args[3]), tonumber(args[4])
  local line = 0
  tokens = {}
  taken = 0
  for token in io.lines(args[1]) do
    if line >= before and line < before + most and line % of == number then
      tokens[#tokens + 1] = token
    end
    line = line + 1
  end
  local file = assert(io.open(args[5], "rb"))
  local body = file:read("*a")
  file:close()
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Authorization"] = "Bearer THE-TOKEN"
  local template = wrk.format("POST", nil, nil, body)
  local from, to = template:find("THE-TOKEN", 1, true)
  head, tail = template:sub(1, from - 1), template:sub(to + 1)
end

function request()
  taken = taken + 1
  return head .. tokens[(taken - 1) % #tokens + 1] .. tail
end

function done(summary, latency, requests)
  local used = 0
  for _, thread in ipairs(threads) do
    used = math.max(used, tonumber(thread:get("taken")) * #threads)
  end
  local errors = summary.errors
  local format = '{"requests":%d,"micros":%d,"p50":%d,"p99":%d,"refused":%d,"broken":%d,"callers":%d}\n'
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  local p50, p99 = latency:percentile(50), latency:percentile(99)
  io.write(format:format(summary.requests, summary.duration, p50, p99, errors.status, broken, used))
end
