import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What an operator watches; scraped at /metrics. Labels are names of ours, never of visitors. */
export interface Metrics {
  readonly requests: Counter<"method" | "status">;
  readonly duration: Histogram<"cached">;
  readonly jobs: Counter<"queue" | "result">;
  readonly mail: Counter<"direction" | "result">;
  readonly cachePages: Gauge;
  text(): Promise<string>;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    requests: new Counter({
      name: "bashke_http_requests_total",
      help: "Answered HTTP requests",
      labelNames: ["method", "status"],
      registers,
    }),
    duration: new Histogram({
      name: "bashke_http_seconds",
      help: "Time to answer, in seconds",
      labelNames: ["cached"],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
    jobs: new Counter({ name: "bashke_jobs_total", help: "Jobs run", labelNames: ["queue", "result"], registers }),
    mail: new Counter({
      name: "bashke_mail_total",
      help: "Letters handled",
      labelNames: ["direction", "result"],
      registers,
    }),
    cachePages: new Gauge({ name: "bashke_cached_pages", help: "Pages held in the page cache", registers }),
    text: () => registry.metrics(),
  };
}
