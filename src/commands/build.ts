import { parseArgs } from 'node:util';
import { keepCompiledCode } from './build/compiled-code.ts';

keepCompiledCode();
const { checkAndBuild } = await import('./build/whole-build.ts');
const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
if (!(await checkAndBuild(values.outDir))) process.exitCode = 1;
