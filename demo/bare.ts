/** One widget on an otherwise empty page: `?widget=map&lang=lb&theme=dark`. What an address may ask for is what that of the frame may. */
import { settingsOf } from '../src/embed/frame/settings.js';

const { tag, attributes, problems } = settingsOf(location.search);
for (const problem of problems) console.warn(`QuattroPole: ${location.pathname}: ${problem}`);
document.documentElement.lang = attributes['lang'] ?? 'en';
const element = document.createElement(tag);
for (const [name, value] of Object.entries({ 'host-city': 'trier', ...attributes })) element.setAttribute(name, value);
document.body.append(element);
