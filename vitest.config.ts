import { defineConfig } from 'vitest/config';

/** A visitor waits for what he sees, and so do the tests: a second is not enough where other work is done beside them. */
const PATIENT = { poll: { timeout: 20_000 } };

/** Tries in CI after the first. `npm test` names the tests that needed one. docs/decisions/0030 */
const RETRIES = process.env['CI'] === undefined ? 0 : 1;

export default defineConfig({
	test: {
		// Many tests wait for a browser or a receiver; more at once than this only wait for each other.
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: 'unit',
					// Pure rules: a fresh world for each file would cost more than all tests.
					isolate: false,
					include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
					setupFiles: 'tests/unit/property-seed.ts',
					// Properties are tried on hundreds of texts, on machines with other work to do.
					testTimeout: 120_000,
				},
			},
			{
				test: {
					name: 'site',
					testTimeout: 60_000,
					hookTimeout: 300_000,
					include: ['tests/site/**/*.test.ts'],
					globalSetup: 'tests/site/world/world.ts',
				},
			},
			{
				test: {
					name: 'receiver',
					expect: PATIENT,
					retry: RETRIES,
					include: ['tests/receiver/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'browser',
					expect: PATIENT,
					retry: RETRIES,
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/site/world/world.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
