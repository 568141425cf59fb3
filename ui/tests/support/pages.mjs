// Whole pages made of the snippets in README.md: what the README shows is what is tested.
import { readFile } from "node:fs/promises";
import { in_ui } from "../../tools/paths.mjs";

/** Which snippets make up which page, each named by a piece of its own markup. */
const pages = {
  start: ['class="hero"', 'class="stats"', 'class="split"'],
  practice: ['class="page-head"', 'class="prose"', 'class="figure"', 'class="steps"'],
  form: ['class="error-summary"', 'data-island="autosave"', 'data-island="reorder"'],
  review: ['class="timeline"', 'class="checks"', 'class="pair"', 'class="changes"'],
  operator: ['class="items"', 'class="table-wrap admin"', 'class="note ok"', 'class="empty"'],
  "sign-in": ['class="sign-in"'],
  lost: ['class="wrap error-page"'],
};

/** These bring their own frame or heading; the others get one. */
const own_frame = ['class="hero"', 'class="page-head"', 'class="wrap error-page"', 'class="split"', 'class="prose"'];
const own_heading = ["start", "practice", "lost"];

export const page_names = Object.keys(pages);

/** The HTML of a page, or undefined for an unknown name. */
export async function page(name, manifest, { language = "en" } = {}) {
  if (!pages[name]) return undefined;
  const snippets = await read_snippets(manifest);
  const find = (piece) => snippets.find((snippet) => snippet.includes(piece) && !snippet.startsWith("<!doctype"));

  const heading = own_heading.includes(name) ? "" : '<section class="section"><div class="wrap"><h1>A page</h1></div></section>';
  const parts = pages[name].map((piece) => (own_frame.includes(piece) ? find(piece) : band(find(piece))));
  const direction = language === "ar" ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page – ERASMI</title>
<meta name="htmx-config" content='{"includeIndicatorCSS":false}'>
<link rel="stylesheet" href="${manifest["kit.css"]}">
<link rel="icon" href="${manifest["favicon.svg"]}" type="image/svg+xml">
<script type="module" src="${manifest["core.js"]}"></script>
</head>
<body>
${find('class="skip"')}
<main id="main" tabindex="-1">${heading}${parts.map(with_token).join("\n")}</main>
${find('class="site-foot"')}
</body>
</html>`;
}

async function read_snippets(manifest) {
  const readme = await readFile(in_ui("README.md"), "utf8");
  return [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) =>
    html.replace(/\/assets\/([\w.-]+)/g, (path, name) => manifest[name] ?? path),
  );
}

/** Headings inside a band start at the second level. */
const band = (html) => `<section class="section"><div class="wrap narrow"><h2>A part</h2>${html}</div></section>`;

const with_token = (html) =>
  html.replace(/<form [^>]*method="post"[^>]*>/g, (tag) => `${tag}<input type="hidden" name="_csrf" value="token">`);
