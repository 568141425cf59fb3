// The judgement of others on our description of the API: the schema of OpenAPI, and JSON Schema's for answers.
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";

/** What is wrong with the document, as one text; "" when it is OpenAPI of the version that it names. */
export async function faults_of_description(description) {
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  return valid ? "" : JSON.stringify(errors);
}

/** What is wrong with an answer to GET `path`, as the description has it; "" when it fits. */
export function faults_of_answer(description, path, answer) {
  const { schema } = description.paths[path].get.responses["200"].content["application/json"];
  const ajv = new Ajv({ strict: false, validateFormats: false });
  return ajv.validate(schema, answer) ? "" : ajv.errorsText();
}
