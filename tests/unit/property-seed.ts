import fc from 'fast-check';

/** The same random values in every run, so that a run fails because of a change. Other ones: `PROPERTY_SEED=2`. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 1) });
