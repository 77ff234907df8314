import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
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
					globalSetup: 'tests/site/world.ts',
				},
			},
			{
				test: {
					name: 'receiver',
					include: ['tests/receiver/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/site/world.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// Each file brings its own browser; more than two at once only wait for each other.
					maxWorkers: 2,
				},
			},
		],
	},
});
