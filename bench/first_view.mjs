// What a browser needs for its first view: node first_view.mjs URL [KBIT_PER_SECOND LATENCY_MS]
// Writes JSON: requests, kilobytes transferred, milliseconds until the first paint, megabytes of scripts' memory.
import { launch } from "../ui/tests/support/browser.mjs";

const [url, rate, latency] = process.argv.slice(2);
const browser = await launch();
const page = await browser.newPage();
const protocol = await page.context().newCDPSession(page);
let requests = 0;
let bytes = 0;
protocol.on("Network.requestWillBeSent", () => (requests += 1));
protocol.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
await protocol.send("Network.enable");
await protocol.send("Performance.enable");
if (rate) {
  const bytes_per_second = (Number(rate) * 1000) / 8;
  await protocol.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: Number(latency),
    downloadThroughput: bytes_per_second,
    uploadThroughput: bytes_per_second,
  });
}
await page.goto(url, { waitUntil: "networkidle" });
const paint = await page.evaluate(
  () => performance.getEntriesByName("first-contentful-paint").map(({ startTime }) => startTime)[0],
);
const { metrics } = await protocol.send("Performance.getMetrics");
const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
console.log(
  JSON.stringify({
    requests,
    kilobytes: Math.round(bytes / 100) / 10,
    paint_ms: Math.round(paint),
    heap_mb: Math.round(heap / 1e5) / 10,
  }),
);
await browser.close();
