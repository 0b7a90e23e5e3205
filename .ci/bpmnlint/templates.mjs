// Validates element templates for Camunda 7 as the Modeler does when it loads them.
// Usage: node templates.mjs file.json ...
import { readFileSync } from 'node:fs';
import { validate } from '@bpmn-io/element-templates-validator';

let failed = false;

for (const file of process.argv.slice(2)) {
  const { valid, errors } = validate(JSON.parse(readFileSync(file, 'utf8')));

  if (!valid) {
    failed = true;
    errors.forEach(({ message }) => console.error(`${file}: ${message}`));
  }
}

process.exit(failed ? 1 : 0);
