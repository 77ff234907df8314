// @ts-check
// This is JavaScript because it runs before the install, on the system's own Node. Node 20 cannot run TypeScript.
// Exits with code 1 if node_modules does not match package-lock.json, so that `|| npm ci` installs only then.
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
 * The packages of a lockfile by folder, without the project itself. Empty if there is no readable file.
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

/** Same rule as npm: glibc reports its version in Node's report, musl does not. */
function libcOfMachine() {
	if (process.platform !== 'linux' || process.report === undefined) return '';
	// Otherwise the report resolves names of network interfaces, which can take seconds.
	Object.assign(process.report, { excludeNetwork: true });
	/** @type {{ header?: { glibcVersionRuntime?: string } }} */
	const report = process.report.getReport();
	return report.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

const libc = libcOfMachine();

/** Whether a package supports this machine. @param {Package} entry */
function fits(entry) {
	return (
		(entry.os?.includes(process.platform) ?? true) &&
		(entry.cpu?.includes(process.arch) ?? true) &&
		(entry.libc?.includes(libc) ?? true)
	);
}

/**
 * Whether an install must contain a package. For npm, binaries are optional; the one for this machine is required.
 * @param {Package} entry
 */
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
	console.log('正在安装 package-lock.json 里的程序包 …');
	process.exitCode = 1;
}
