// Reads a JSON list of documents, each with its $schema, and writes, for each, a list of what Microsoft's schema finds wrong with it.
// The schemas are taken from the package and never fetched. Its own entry cannot be used: it asks for a module that the package does not
// bring, and one pattern of the schema for translations is no Unicode pattern.
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import formats from "ajv-formats";

const home = new URL("./node_modules/@microsoft/app-manifest/build/", import.meta.url);
const known = new Map();

function check(address) {
  if (!known.has(address)) {
    const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
    formats(ajv, ["uri", "email", "regex"]);
    const file = new URL(address.replace("https://developer.microsoft.com/", ""), home);
    known.set(address, ajv.compile(JSON.parse(readFileSync(file, "utf8"))));
  }
  return known.get(address);
}

const findings = JSON.parse(readFileSync(0, "utf8")).map((document) => {
  const valid = check(document.$schema);
  return valid(document) ? [] : valid.errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
});
process.stdout.write(JSON.stringify(findings));
