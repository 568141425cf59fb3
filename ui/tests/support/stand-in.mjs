// A stand-in for the server: built files, the pages of the README, and answers to what islands send.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { in_ui } from "../../tools/paths.mjs";
import { page } from "./pages.mjs";

const security_policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "trusted-types htmx",
  "require-trusted-types-for 'script'",
].join("; ");

const media_types = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

/** Builds into a temporary directory and serves it. `posts` collects what was sent; `broken` refuses drafts. */
export async function start_stand_in() {
  const directory = await mkdtemp(join(tmpdir(), "erasmi-ui-"));
  await promisify(execFile)("node", [in_ui("build.mjs"), directory]);
  const manifest = JSON.parse(await readFile(join(directory, "manifest.json"), "utf8"));

  const stand_in = { posts: [], broken: false };
  const server = createServer(async (request, response) => {
    try {
      await answer(stand_in, directory, manifest, request, response);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  stand_in.url = `http://127.0.0.1:${server.address().port}`;
  stand_in.stop = async () => {
    server.closeAllConnections();
    server.close();
    await rm(directory, { recursive: true });
  };
  return stand_in;
}

async function answer(stand_in, directory, manifest, request, response) {
  const { pathname } = new URL(request.url, "http://stand-in");
  if (request.method === "POST") return answer_post(stand_in, pathname, await body_of(request), response);
  if (pathname.startsWith("/assets/")) {
    const bytes = await readFile(join(directory, pathname.slice("/assets/".length)));
    return response.writeHead(200, { "content-type": media_types[extname(pathname)] }).end(bytes);
  }
  const [, language, name] = pathname.split("/");
  const html = await page(name === "practices" ? "start" : name, manifest, { language });
  response.writeHead(html ? 200 : 404, html_headers).end(html);
}

const html_headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": security_policy };

function answer_post(stand_in, path, body, response) {
  stand_in.posts.push({ path, body });
  if (path === "/markdown") {
    const fragment = `<p>You wrote ${body.get("text").length} letters.</p><script>document.title = "script ran"</script>`;
    return response.writeHead(200, html_headers).end(fragment);
  }
  if (path.endsWith("/draft")) {
    if (stand_in.broken) return response.writeHead(503).end();
    return response.writeHead(200, { "content-type": "application/json" }).end('{"version": 8}');
  }
  response.writeHead(303, { location: "/en/start" }).end();
}

async function body_of(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return new URLSearchParams(text);
}
