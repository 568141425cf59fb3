// An author writes, is asked, answers, and is published.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter_as, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();
const course_exchange = /Die Kursbörse/; // submitted in the demonstration, waiting for a curator

test("an author begins a practice, saves it, and is told what is missing", async () => {
  const page = await enter_as(stage.browser, stage.site, people.coordinator);
  await page.goto("/en/practices/new");
  await page.locator('[name="title"]').fill("A walk through the town with new neighbours");
  await page.getByRole("button", { name: "Begin" }).click();

  await page.locator('[name="summary"]').fill("Every Saturday a volunteer shows newcomers offices, parks and shops.");
  await page.getByRole("button", { name: "Save" }).last().click();
  await page.waitForURL(/\/curation$/);
  await page.getByRole("heading", { name: "Before it is published" }).waitFor();
  assert.ok((await page.locator(".checks li.error, .checks li.warn").count()) > 0);
});

test("a curator asks, the author answers, the practice is published", async () => {
  const curator = await enter_as(stage.browser, stage.site, people.curator);
  await curator.getByRole("link", { name: course_exchange }).first().click();
  await curator.getByRole("button", { name: "Take into review" }).click();
  await curator.locator('[name="words"]').fill("Who pays for the room?");
  await curator.getByRole("button", { name: "Ask", exact: true }).click();
  await curator.getByText("Who pays for the room?").waitFor();

  const author = await enter_as(stage.browser, stage.site, people.coordinator);
  await author.getByRole("link", { name: course_exchange }).first().click();
  await author.getByText("Who pays for the room?").waitFor();
  await author.locator('[name="words"]').fill("The district lends it for nothing.");
  await author.locator("form", { has: author.locator('[name="words"]') }).locator("button.btn").last().click();
  await author.getByText("The district lends it for nothing.").waitFor();

  await curator.reload();
  await curator.getByText("The district lends it for nothing.").waitFor();
  await curator.getByRole("button", { name: "Accept and publish" }).click();

  const reader = await visitor(stage.browser, stage.site, { locale: "en" });
  await reader.goto("/en/practices");
  await reader.getByRole("link", { name: course_exchange }).first().click();
  await reader.getByText(people.curator.name).first().waitFor();
  assert.deepEqual([...curator.complaints, ...author.complaints], []);
});

test("both were told by mail", async () => {
  const mails = await stage.site.mails_until((all) => all.filter((mail) => mail.includes("To: <coordinator@")).length >= 2);
  assert.ok(mails.some((mail) => mail.includes("To: <curator@example.org>")));
});
