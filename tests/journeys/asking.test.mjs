// Somebody finds nothing, asks the community, is answered, and accepts the answer; with and without JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { enter_as, people, visitor } from "./support/person.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

for (const javaScriptEnabled of [true, false])
  test(`a guest asks what no search told her, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const words = `zeppelin ${javaScriptEnabled}`;
    const asker = await visitor(stage.browser, stage.site, { locale: "en", javaScriptEnabled });
    await asker.goto(`/en/practices?q=${words}`);
    await asker.getByRole("link", { name: "Ask the community" }).click();
    await asker.getByRole("button", { name: people.newcomer.button }).click();
    await asker.waitForURL(/\/questions\/new/);
    assert.equal(await asker.getByLabel("Your question").inputValue(), words);
    await asker.getByRole("button", { name: "Ask", exact: true }).click();
    await asker.getByText("Your question is here for everybody to read.").waitFor();
    const question = new URL(asker.url()).pathname;

    const answerer = await enter_as(stage.browser, stage.site, people.coordinator);
    await answerer.goto(question);
    await answerer.getByLabel("What do you know about it?").fill("Ask the airfield.");
    await answerer.getByRole("button", { name: "Answer", exact: true }).click();
    await answerer.getByText("Thank you. Who asked gets an e-mail.").waitFor();

    await asker.goto(question);
    await asker.getByRole("button", { name: /^This helped: accept/ }).click();
    await asker.getByText("Accepted answer").waitFor();
    const is_about_it = ({ subject }) => subject.includes("An answer to your question");
    const mails = await stage.site.mails_until((all) => all.some(is_about_it));
    assert.ok(mails.some(is_about_it));
  });
