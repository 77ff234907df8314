import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { reportContent } from './check-content.ts';

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });

if (await reportContent()) await buildSite(values.outDir);
else process.exitCode = 1;
