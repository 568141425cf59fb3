// Two colleagues edit at once: nothing is lost, and both changes of one place are shown side by side.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { enter_as, fill, people } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

async function open_editor(page) {
  await page.goto("/en/practices/mine");
  await page.getByRole("link", { name: /Die Kursbörse/ }).click();
  await page.getByRole("link", { name: "Write" }).click();
  await page.locator('[name="rhythm"]').waitFor();
}

async function save(page, changes) {
  await fill(page, changes);
  await page.getByRole("button", { name: "Save" }).last().click();
}

async function assert_written(page, fields) {
  for (const [name, text] of Object.entries(fields))
    assert.equal(await page.locator(`[name="${name}"]`).inputValue(), text);
}

for (const javaScriptEnabled of [true, false])
  describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    const way = javaScriptEnabled ? "on screens" : "on paper"; // so that both runs change something
    let konrad, birgit;

    before(async () => {
      konrad = await enter_as(stage.browser, stage.site, people.coordinator, { javaScriptEnabled });
      birgit = await enter_as(stage.browser, stage.site, people.colleague, { javaScriptEnabled });
    });

    test("changes of different places are joined", async () => {
      await open_editor(konrad);
      await open_editor(birgit);
      await save(konrad, { tools: `A table ${way}` });
      await konrad.waitForURL(/\/curation$/);
      await save(birgit, { agreements: `One page of rules ${way}` });
      await birgit.waitForURL(/\/curation$/);
      await open_editor(birgit);
      await assert_written(birgit, { tools: `A table ${way}`, agreements: `One page of rules ${way}` });
    });

    test("two changes of one place are shown, and one is chosen", async () => {
      await open_editor(konrad);
      await open_editor(birgit);
      await save(konrad, { rhythm: `Every month ${way}` });
      await konrad.waitForURL(/\/curation$/);
      await save(birgit, { rhythm: `Every week ${way}`, coordination: `Two share it ${way}` });

      await birgit.getByRole("heading", { name: "Somebody else changed the same places" }).waitFor();
      await birgit.getByText(`Every month ${way}`).first().waitFor();
      await birgit.locator('[name="_take.rhythm"][value="theirs"]').check();
      await birgit.getByRole("button", { name: "Save" }).last().click();
      await birgit.waitForURL(/\/curation$/);

      await open_editor(birgit);
      await assert_written(birgit, { rhythm: `Every month ${way}`, coordination: `Two share it ${way}` });
    });
  });

test("what was typed survives a closed window", async () => {
  const page = await enter_as(stage.browser, stage.site, people.coordinator);
  await open_editor(page);
  await fill(page, { rhythm: "Twice a year" });
  await page.waitForResponse((answer) => answer.url().endsWith("/draft") && answer.ok());
  await page.close({ runBeforeUnload: false });

  const later = await enter_as(stage.browser, stage.site, people.coordinator);
  await open_editor(later);
  await assert_written(later, { rhythm: "Twice a year" });
});
