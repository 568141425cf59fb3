// What the scripts add, under the Content-Security-Policy of the product.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, open } from "./support/browser.mjs";
import { start_stand_in } from "./support/stand-in.mjs";

let server, browser, context;

before(async () => {
  server = await start_stand_in();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(async () => {
  await context?.close();
  context = undefined;
  server.posts.length = 0;
  server.broken = false;
});

/** A page in a fresh browser profile, its islands within view started. */
async function visit(name, options = {}) {
  context = await browser.newContext({ viewport: { width: 1280, height: 3000 }, ...options });
  const page = await open(context, `${server.url}/en/${name}`);
  if (options.javaScriptEnabled !== false) {
    await page.waitForFunction(() => !document.querySelector("[data-island]:not([data-ready])"));
  }
  return page;
}

const spoken = (page, text) =>
  page.waitForFunction((wanted) => document.getElementById("live")?.textContent.includes(wanted), text);

/** Until the form says how its saving stands. */
const saving = (page, hasText) => page.locator("[data-autosave-state]").filter({ hasText }).waitFor();

test("a filter changes the results, the address and what is spoken, without a new page", async () => {
  const page = await visit("start");
  await page.evaluate(() => (window.same_page = true));
  await page.getByLabel("Ireland").check();
  await page.waitForURL(/country=IE/);
  await spoken(page, "64 practices found");
  assert.equal(await page.evaluate(() => window.same_page), true);

  await page.goBack();
  await page.waitForFunction(() => !location.search && !document.querySelector('[value="IE"]').checked);
  assert.deepEqual(page.complaints, []);
});

test("without a script filters are sent by a button and counters keep the server's words", async () => {
  const page = await visit("start", { javaScriptEnabled: false });
  await page.getByLabel("Ireland").check();
  await page.getByRole("button", { name: "Show results" }).click();
  assert.match(page.url(), /country=IE/);
  await page.goto(`${server.url}/en/form`);
  assert.equal(await page.locator("#title-counter").textContent(), "1 of 15 words");
  assert.equal(await page.locator("markdown-toolbar").count(), 0);
});

test("the appearance changes at once and is remembered in a cookie", async () => {
  const page = await visit("start");
  const menu = page.locator("details.menu", { hasText: "Appearance" });
  await menu.locator("summary").click();
  await menu.getByRole("button", { name: "Dark" }).click();
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.equal((await context.cookies()).find(({ name }) => name === "theme")?.value, "dark");
  assert.equal(await menu.getAttribute("open"), null);
  assert.deepEqual(server.posts, []);
});

test("a menu closes on Escape and gives the focus back", async () => {
  const page = await visit("start");
  const menu = page.locator("details.menu", { hasText: "Language" });
  await menu.locator("summary").click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(await menu.getAttribute("open"), null);
  assert.ok(await menu.locator("summary").evaluate((summary) => summary === document.activeElement));
});

test("the summary of errors has the focus when the page opens", async () => {
  const page = await visit("form");
  assert.ok(await page.locator(".error-summary").evaluate((summary) => summary === document.activeElement));
});

test("words are counted as the server counts them, in any script", async () => {
  const page = await visit("form");
  const counter = page.locator("#title-counter");
  await page.fill("#title", "Der Sprachkurs – bei Tee, مقهى اللغة");
  assert.equal(await counter.textContent(), "7 of 15 words");
  await page.fill("#title", "word ".repeat(17));
  assert.equal(await counter.textContent(), "17 words, 2 over the advised 15");
  assert.equal(await counter.getAttribute("data-level"), "over");
  await page.fill("#title", "word ".repeat(31));
  assert.equal(await counter.getAttribute("data-level"), "far");
  await spoken(page, "31 words");
});

test("the toolbar formats, is one tab stop, and arrows move in it", async () => {
  const page = await visit("form");
  await page.fill("#summary", "tea");
  await page.locator("#summary").selectText();
  await page.getByRole("button", { name: "Bold" }).click();
  assert.equal(await page.inputValue("#summary"), "**tea**");

  assert.equal(await page.locator('markdown-toolbar button[tabindex="0"]').count(), 1);
  await page.getByRole("button", { name: "Heading" }).focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Preview");
  await page.keyboard.press("Home");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Heading");
});

test("the preview is the server's HTML, and a script inside it stays inert", async () => {
  const page = await visit("form");
  await page.fill("#summary", "tea");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("You wrote 3 letters.").waitFor();
  assert.equal(server.posts[0].body.get("_csrf"), "token");
  assert.equal(await page.title(), "A page – ERASMI");
  assert.deepEqual(page.complaints, []);
});

test("a draft saves itself and takes over the new version", async () => {
  const page = await visit("form");
  await page.fill("#summary", "Tea and talk");
  await saving(page, /Saved at \d\d:\d\d/);
  const { path, body } = server.posts.at(-1);
  assert.equal(path, "/practices/0198/draft");
  assert.deepEqual([body.get("summary"), body.get("version"), body.get("_csrf")], ["Tea and talk", "7", "token"]);
  assert.equal(await page.inputValue('input[name="version"]'), "8");
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test("text the server refused is kept in the tab, brought back, and let go once saved", async () => {
  server.broken = true;
  const page = await visit("form");
  page.on("dialog", (dialog) => dialog.accept());
  await page.fill("#summary", "Tea and talk");
  await saving(page, "Not saved.");
  assert.equal(await page.evaluate(() => Object.values(sessionStorage).some((kept) => kept.includes("token"))), false);

  server.broken = false;
  await page.goto(`${server.url}/en/form`);
  await saving(page, "We brought back text");
  assert.equal(await page.inputValue("#summary"), "Tea and talk");
  await saving(page, "Saved at");
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test("leaving with unsaved text asks first", async () => {
  const page = await visit("form");
  let asked = false;
  page.on("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    return dialog.accept();
  });
  await page.locator("#summary").pressSequentially("Tea");
  await page.goto(`${server.url}/en/start`);
  assert.ok(asked);
});

test("a row moves with its text, gets its new number everywhere, and keeps the focus", async () => {
  const page = await visit("form");
  const second = page.locator("[data-row]").nth(1);
  await second.getByRole("textbox").fill("Bring cake");
  await second.getByRole("button", { name: "Move up" }).click();

  const first = page.locator("[data-row]").nth(0);
  const field = first.getByRole("textbox");
  assert.equal(await field.inputValue(), "Bring cake");
  assert.deepEqual([await field.getAttribute("name"), await field.getAttribute("id")], ["steps.0.title", "steps-0-title"]);
  assert.equal(await first.locator("label").getAttribute("for"), "steps-0-title");
  assert.equal(await first.getByRole("heading").textContent(), "Step 1");
  assert.equal(await first.getByRole("button", { name: "Remove" }).getAttribute("value"), "remove:steps.0");
  assert.ok(await first.getByRole("button", { name: "Move up" }).isDisabled());
  assert.equal(await page.evaluate(() => document.activeElement.value), "move_down:steps.0");
  assert.equal(await page.locator("#steps-1-title").inputValue(), "Find a room");
  await spoken(page, "“Bring cake” is now step 1 of 2.");
  assert.deepEqual(server.posts, []);
});
