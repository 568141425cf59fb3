// An organisation adopts a practice and is told when a step that it took over changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter_as, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();
const soup_and_forms = /Soup and forms/; // published in the demonstration, written by the newcomer

async function open_practice(page) {
  await page.goto("/en/practices?country=ie&theme=volunteering_mentoring"); // the whole list has several pages
  await page.getByRole("link", { name: soup_and_forms }).first().click();
  await page.waitForURL(/\/practices\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

test("a member tells what became of each step", async () => {
  const page = await enter_as(stage.browser, stage.site, people.member);
  await open_practice(page);
  await page.getByRole("link", { name: "Adopt this practice" }).click();
  await page.locator('[name="stage"]').selectOption({ index: 1 });
  await page.locator('[name="outcome"]').selectOption({ index: 1 });
  await page.locator('[name="started"]').fill("2026-02");
  const steps = await page.locator('[name$=".choice"][value="kept"]').all();
  for (const kept of steps) await kept.check();
  await page.locator('[name="lessons"]').fill("Begin with one table.");
  await page.getByRole("button", { name: "Save" }).last().click();

  const reader = await visitor(stage.browser, stage.site, { locale: "en" });
  await open_practice(reader);
  await reader.getByRole("main").getByText("Tuzla Uyum Masası").first().waitFor();
});

test("the adopter is told of the step that changes", async () => {
  const author = await enter_as(stage.browser, stage.site, people.newcomer);
  const path = await open_practice(author);
  await author.goto(`${path}/edit`);
  await author.locator('[name="steps.0.what"]').fill("Find a hall with a kitchen, and two cooks who like company.");
  await author.locator('[name="reason"]').fill("Two cooks are enough.");
  await author.getByRole("button", { name: "Save" }).last().click();
  await author.waitForURL(/\/curation$/);
  await author.getByRole("button", { name: /^Send/ }).click();

  const curator = await enter_as(stage.browser, stage.site, people.curator);
  await curator.goto(`${path}/curation`);
  await curator.getByRole("button", { name: "Take into review" }).click();
  await curator.getByRole("button", { name: "Accept and publish" }).click();

  const is_for_member = (mail) => mail.includes("To: <member@example.org>");
  const mails = await stage.site.mails_until((all) => all.some(is_for_member));
  assert.ok(mails.find(is_for_member));
});
