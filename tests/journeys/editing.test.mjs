// Two people edit at once: nothing is lost, and both changes of one place are shown side by side.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter_as, people } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

async function open_editor(page) {
  await page.goto("/en/practices/mine");
  await page.getByRole("link", { name: /Die Kursbörse/ }).click();
  await page.getByRole("link", { name: "Write" }).click();
  await page.locator('[name="rhythm"]').waitFor();
}

async function save(page, changes) {
  for (const [name, text] of Object.entries(changes)) await page.locator(`[name="${name}"]`).fill(text);
  await page.getByRole("button", { name: "Save" }).last().click();
}

test("changes of different places are joined", async () => {
  const first = await enter_as(stage.browser, stage.site, people.coordinator);
  const second = await enter_as(stage.browser, stage.site, people.coordinator);
  await open_editor(first);
  await open_editor(second);
  await save(first, { tools: "Paper and a telephone" });
  await first.waitForURL(/\/curation$/);
  await save(second, { agreements: "One page of rules" });
  await second.waitForURL(/\/curation$/);
  await open_editor(second);
  assert.equal(await second.locator('[name="tools"]').inputValue(), "Paper and a telephone");
  assert.equal(await second.locator('[name="agreements"]').inputValue(), "One page of rules");
});

test("two changes of one place are shown, and one is chosen", async () => {
  const first = await enter_as(stage.browser, stage.site, people.coordinator);
  const second = await enter_as(stage.browser, stage.site, people.coordinator);
  await open_editor(first);
  await open_editor(second);
  await save(first, { rhythm: "Every month" });
  await first.waitForURL(/\/curation$/);
  await save(second, { rhythm: "Every week", coordination: "Two people share it" });

  await second.getByRole("heading", { name: "Somebody else changed the same places" }).waitFor();
  await second.getByText("Every month").first().waitFor();
  await second.locator('[name="_take.rhythm"][value="theirs"]').check();
  await second.getByRole("button", { name: "Save" }).last().click();
  await second.waitForURL(/\/curation$/);

  await open_editor(second);
  assert.equal(await second.locator('[name="rhythm"]').inputValue(), "Every month");
  assert.equal(await second.locator('[name="coordination"]').inputValue(), "Two people share it");
});

test("what was typed survives a closed window", async () => {
  const page = await enter_as(stage.browser, stage.site, people.coordinator);
  await open_editor(page);
  await page.locator('[name="rhythm"]').fill("Twice a year");
  await page.waitForResponse((answer) => answer.url().endsWith("/draft") && answer.ok());
  await page.close({ runBeforeUnload: false });

  const later = await enter_as(stage.browser, stage.site, people.coordinator);
  await open_editor(later);
  assert.equal(await later.locator('[name="rhythm"]').inputValue(), "Twice a year");
});
