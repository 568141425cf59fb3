// An organisation adopts a practice and is told when a step that it took over changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter_as, fill, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

// Published in the demonstration, of the newcomer's organisation.
const practices = [
  { javaScriptEnabled: true, name: /Soup and forms/, theme: "counselling_orientation", first_step: "Find hall and cooks" },
  { javaScriptEnabled: false, name: /The lift board/, theme: "digital_inclusion", first_step: "Count the empty seats" },
];

async function open_practice(page, { name, theme }) {
  await page.goto(`/en/practices?country=ie&theme=${theme}`); // the whole list has several pages
  await page.getByRole("link", { name }).first().click();
  await page.waitForURL(/\/practices\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The author writes a step anew and the curator publishes it. */
async function change_first_step(practice) {
  const { javaScriptEnabled } = practice;
  const author = await enter_as(stage.browser, stage.site, people.newcomer, { javaScriptEnabled });
  const path = await open_practice(author, practice);
  await author.goto(`${path}/edit`);
  await fill(author, { "steps.0.what": "Two of you are enough, if they like company.", reason: "Two are enough." });
  await author.getByRole("button", { name: "Save" }).last().click();
  await author.waitForURL(/\/curation$/);
  await author.getByRole("button", { name: /^Send/ }).click();

  const curator = await enter_as(stage.browser, stage.site, people.curator, { javaScriptEnabled });
  await curator.goto(`${path}/curation`);
  await curator.getByRole("button", { name: "Take into review" }).click();
  await curator.getByRole("button", { name: "Accept and publish" }).click();
}

for (const practice of practices) {
  const way = `${practice.javaScriptEnabled ? "with" : "without"} JavaScript`;

  test(`a member tells what became of each step, ${way}`, async () => {
    const { javaScriptEnabled } = practice;
    const page = await enter_as(stage.browser, stage.site, people.member, { javaScriptEnabled });
    await open_practice(page, practice);
    await page.getByRole("link", { name: "Adopt this practice" }).click();
    await page.locator('[name="stage"]').selectOption({ index: 1 });
    await page.locator('[name="outcome"]').selectOption({ index: 1 });
    const steps = await page.locator('[name$=".choice"][value="kept"]').all();
    for (const kept of steps) await kept.check();
    await fill(page, { started: "2026-02", lessons: "Begin with one table." });
    await page.getByRole("button", { name: "Save" }).last().click();

    const reader = await visitor(stage.browser, stage.site, { locale: "en", javaScriptEnabled });
    await open_practice(reader, practice);
    await reader.getByRole("main").getByText("Tuzla Uyum Masası").first().waitFor();
  });

  test(`the adopter is told, in her language, of the step that changes, ${way}`, async () => {
    await change_first_step(practice);

    const is_about_it = ({ to, subject }) => to === "<member@example.org>" && practice.name.test(subject);
    const mail = (await stage.site.mails_until((all) => all.some(is_about_it))).find(is_about_it);
    assert.match(mail.subject, /^Koruduğunuz adımlar değişti: /);
    assert.ok(mail.body.includes(`Koruduğunuz şu adımlar değişti: ${practice.first_step}. `), mail.body);
  });
}
