// What programs are told of the API is true: by the judgement of other people's validators.
import assert from "node:assert/strict";
import { test } from "node:test";
import { faults_of_answer, faults_of_description } from "../../ui/tests/support/openapi.mjs";
import { set_stage } from "./support/stage.mjs";

const stage = set_stage();

async function json(path) {
  const answer = await fetch(`${stage.site.url}${path}`, { headers: { Accept: "application/json" } });
  assert.equal(answer.status, 200, path);
  return answer.json();
}

test("the description of the API is valid OpenAPI", async () => {
  assert.equal(await faults_of_description(await json("/api/openapi.json")), "");
});

test("answers are as they are described", async () => {
  const description = await json("/api/openapi.json");
  const { practices } = await json("/en/practices");
  const { organisations } = await json("/en/organisations");
  const { questions } = await json("/en/questions");
  const examples = {
    "/practices": ["/en/practices", "/tr/practices?q=women", "/en/practices?country=none"],
    "/practices/words": ["/en/practices/words?q=wo"],
    "/practices/map": ["/de/practices/map"],
    "/practices/{id}": practices.slice(0, 10).map(({ id }) => `/it/practices/${id}`),
    "/practices/{id}/versions": [`/en/practices/${practices[0].id}/versions`],
    "/practices/compare": [`/en/practices/compare?a=${practices[0].id}&b=${practices[1].id}`],
    "/organisations": ["/en/organisations"],
    "/organisations/{id}": [`/en/organisations/${organisations[0].id}`],
    "/questions": ["/en/questions"],
    "/questions/{id}": questions.map(({ id }) => `/en/questions/${id}`),
    "/taxonomies": ["/en/taxonomies"],
    "/taxonomies/{name}": ["/en/taxonomies/theme"],
  };
  for (const [described, paths] of Object.entries(examples))
    for (const path of paths) assert.equal(faults_of_answer(description, described, await json(path)), "", path);
});
