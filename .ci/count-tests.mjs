// Prints "<passed> <failed>" over the reports of Vitest (vitest.json), Playwright (playwright.json) and pytest (pytest.xml).
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
let passed = 0;
let failed = 0;

function report(name, count) {
  try {
    count(readFileSync(join(folder, name), "utf8"));
  } catch (error) {
    process.stderr.write(`No report ${name}: ${error.message}\n`);
    failed += 1;
  }
}

report("vitest.json", (text) => {
  const { numPassedTests, numFailedTests } = JSON.parse(text);
  passed += numPassedTests;
  failed += numFailedTests;
});
report("playwright.json", (text) => {
  const { expected, unexpected } = JSON.parse(text).stats;
  passed += expected;
  failed += unexpected;
});
report("pytest.xml", (text) => {
  const number = (key) => Number(new RegExp(`<testsuite [^>]*\\b${key}="(\\d+)"`).exec(text)[1]);
  const bad = number("failures") + number("errors");
  passed += number("tests") - bad - number("skipped");
  failed += bad;
});
process.stdout.write(`${passed} ${failed}\n`);
