/** What the analyzer of custom elements has no switch for: it would write into package.json where it has just put the manifest, be it the demo's own. */
export default { packagejson: false };
