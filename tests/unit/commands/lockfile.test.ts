import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';

const Names = z.record(z.string(), z.string()).default({});
const Lockfile = z.object({
	packages: z.record(
		z.string(),
		z.object({
			version: z.string(),
			resolved: z.string().optional(),
			dependencies: Names,
			devDependencies: Names,
			optionalDependencies: Names,
			os: z.string().array().optional(),
			cpu: z.string().array().optional(),
		}),
	),
});

const Project = z.object({ overrides: Names });

const { overrides } = Project.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { packages } = Lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** The version that Node resolves for a package: first next to it, then in every parent folder. */
function foundVersion(from: string, name: string): string | undefined {
	const beside = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
	if (beside !== undefined || from === '') return beside?.version;
	return foundVersion(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** npm checks version ranges. Exact versions are checked here, because packages name their binaries by exact version. */
function isLocked(from: string, name: string, wanted: string): boolean {
	const version = foundVersion(from, name);
	return version !== undefined && (!EXACT.test(wanted) || version === (overrides[name] ?? wanted));
}

// `npm ci` rejects a lockfile without one of them, even on machines that would not install it.
test('the lockfile holds every package that another one names, for all operating systems', () => {
	const missing = Object.entries(packages).flatMap(([from, entry]) =>
		Object.entries({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
			.filter(([name, wanted]) => !isLocked(from, name, wanted))
			.map(([name, wanted]) => `${from} needs ${name}@${wanted}`),
	);
	expect(missing).toEqual([]);
});

test.each([
	['win32', 'x64'],
	['win32', 'arm64'],
	['darwin', 'x64'],
	['darwin', 'arm64'],
	['linux', 'x64'],
	['linux', 'arm64'],
])('what the build cannot do without has a binary for %s %s', (os, cpu) => {
	const made = Object.entries(packages).filter(
		([, entry]) => entry.os?.includes(os) === true && entry.cpu?.includes(cpu) === true,
	);
	for (const name of [
		'@pagefind/',
		'@img/sharp-',
		'@resvg/',
		'@rolldown/',
		'@oxc-parser/',
		'@astrojs/compiler-',
	])
		expect(
			made.filter(([folder]) => folder.includes(`node_modules/${name}`)),
			name,
		).not.toEqual([]);
});

test('the lockfile names no registry, so that a mirror can be used', () => {
	expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
	expect(readFileSync('.npmrc', 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});
