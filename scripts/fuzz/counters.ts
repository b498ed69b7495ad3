/** What instrumented code exports its counters as: one for every place where its path may fork. */
export const countersName = 'fuzzCounters'
