// @ts-check
// JavaScript, not TypeScript: it runs before anything is installed, on the machine's own Node, and Node 20 reads no types.
// Ends with code 1 when node_modules is not what package-lock.json says, so that `|| npm ci` installs only then.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Package
 * @property {string} version
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional] optional for the site, needed for development; npm may leave it out
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * The packages of a lockfile by their folders, without the project itself; nothing when there is no readable file.
 * @param {string} file
 * @returns {Map<string, Package>}
 */
function packagesOf(file) {
	try {
		const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
		return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
	} catch {
		return new Map();
	}
}

/** As npm decides it: glibc names its version in Node's report, musl does not. */
function libcOfMachine() {
	if (process.platform !== 'linux' || process.report === undefined) return '';
	// Without this the report looks up the names of network interfaces, which can take seconds.
	Object.assign(process.report, { excludeNetwork: true });
	/** @type {{ header?: { glibcVersionRuntime?: string } }} */
	const report = process.report.getReport();
	return report.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

const libc = libcOfMachine();

/** Whether a package is made for this machine. @param {Package} entry */
function fits(entry) {
	return (
		(entry.os?.includes(process.platform) ?? true) &&
		(entry.cpu?.includes(process.arch) ?? true) &&
		(entry.libc?.includes(libc) ?? true)
	);
}

/** Whether an install must have it: binaries are optional for npm, but the one for this machine is not. @param {Package} entry */
function isNeeded(entry) {
	const isBinary = entry.os !== undefined || entry.cpu !== undefined;
	return isBinary ? fits(entry) : entry.optional !== true && entry.devOptional !== true;
}

const locked = packagesOf('package-lock.json');
const installed = packagesOf('node_modules/.package-lock.json');
const isComplete = [...locked].every(([folder, entry]) => installed.has(folder) || !isNeeded(entry));
const isExact = [...installed].every(([folder, entry]) => {
	const wanted = locked.get(folder);
	return wanted?.version === entry.version && wanted.integrity === entry.integrity && fits(entry);
});
if (installed.size === 0 || !isComplete || !isExact) {
	console.log('Installing the packages of package-lock.json …');
	process.exitCode = 1;
}
