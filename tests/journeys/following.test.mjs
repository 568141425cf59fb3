// Somebody finds something, keeps the search, and ends its mails; with and without JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter_as, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

for (const javaScriptEnabled of [true, false])
  test(`a guest keeps a search and signs in on the way, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const page = await visitor(stage.browser, stage.site, { locale: "en", javaScriptEnabled });
    await page.goto(`/en/practices?q=mothers&country=${javaScriptEnabled ? "de" : "at"}`);
    await page.getByRole("link", { name: "Keep this search" }).click();
    await page.getByRole("button", { name: people.member.button }).click();
    await page.waitForURL(/\/searches\/new/);
    await page.getByText("“mothers”").first().waitFor();
    await page.getByLabel("Name").fill("For mothers");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The search is kept.").waitFor();

    await page.getByRole("button", { name: "Turn e-mails off For mothers" }).first().click();
    await page.getByText("There will be no more e-mails about this search.").waitFor();
    await page.getByRole("link", { name: "For mothers" }).first().click();
    await page.waitForURL(/\/practices\?q=mothers&country=/);
  });

test("the feed follows the filters of the list", async () => {
  const page = await enter_as(stage.browser, stage.site, people.coordinator);
  await page.goto("/de/practices");
  await page.getByRole("checkbox", { name: /^Deutschland/ }).check();
  await page.waitForURL(/country=de/);
  const address = await page.getByRole("link", { name: "Feed" }).getAttribute("href");
  assert.match(address, /^\/de\/practices\.atom\?.*country=de/);
  const answer = await page.request.get(address);
  assert.equal(answer.headers()["content-type"], "application/atom+xml; charset=utf-8");
  assert.match(await answer.text(), /<entry/);
});
