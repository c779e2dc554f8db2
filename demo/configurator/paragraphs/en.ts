import type { Sentences } from './de.js';

export const en: Sentences = {
  'privacy.what': 'On this website we show content of the QuattroPole campaign ({widgets}).',
  'privacy.script': 'For this, the browser loads a script, texts and pictures from the server {host}.',
  'privacy.iframe': 'It stands in a frame (iframe) that the browser loads from the server {host}.',
  'privacy.npm': 'The script is on our own server; the browser loads texts and pictures from the server {host}.',
  'privacy.address':
    'That server then receives what is technically necessary to deliver them: the IP address, details of the browser and which website the request comes from.',
  'privacy.own': 'All files for it are on our own server; no data are passed on to anyone else.',
  'privacy.publisher': 'The campaign is published by QuattroPole e. V., 11, Boulevard J. F. Kennedy, L-4170 Esch-sur-Alzette.',
  'privacy.nothing': 'No cookies are set, nothing is stored or read on the device, and what visitors do is not evaluated.',
  'privacy.tiles':
    'The detailed map comes from the server {tiles}. It is loaded only once a visitor allows it with a button on the map (consent). That server then receives the IP address, the part of the map that is looked at and the address of our website, but no cookies. The button “Back to the simple map” ends this at any time.',
  'privacy.remembered':
    'No cookies are set, and what visitors do is not evaluated. All that is stored on the device is that the detailed map is allowed, and only where a visitor ticks “Remember on this device”.',
  'privacy.params': 'Links out carry the parameter “{params}”, which says nothing about the person.',
  'privacy.links': 'Whoever follows a link leaves our website; there, the information of that page applies.',

  'accessibility.level':
    'The content of the QuattroPole campaign ({widgets}) is designed to WCAG 2.2, level AA. This includes the requirements of EN 301 549 V3.2.1 for web content (WCAG 2.1 AA){law}.',
  'accessibility.law.luxembourg': ', on which Luxembourg’s RAWeb 1.1 rests',
  'accessibility.law.metz': ', on which the French RGAA 4.1 rests',
  'accessibility.law.saarbruecken':
    ', to which the Saarland’s disability equality act (SBGG) and its ordinance refer by way of the BITV 2.0',
  'accessibility.law.trier': ', on which Rhineland-Palatinate’s ordinance on accessible information technology (BITV RP) rests',
  'accessibility.basis': 'This rests on a self-assessment; there has been no audit by an independent third party.',
  'accessibility.limits': 'Known limits:',
  'accessibility.map': 'The map is a picture; all places also stand beside it in a list with the same information.',
  'accessibility.tiles':
    'The names on the detailed map are part of the map: they can’t be read aloud or adapted to other colours; the list stands in for them.',
  'accessibility.events':
    'Texts of events come from the cities’ calendars; where a translation is missing they stand in another language, and are marked as such.',
  'accessibility.trips': 'Timetables and tickets are offers of third parties, whose accessibility is not in our hands.',
  'accessibility.iframe': 'Without a script the frame has a fixed height; at high magnification its content has to be scrolled.',
  'accessibility.contrast': 'In the colours of our website, these have too little contrast: {pairs}.',
  'accessibility.linked': 'Linked pages of the cities and of other providers are not part of this assessment.',
  'accessibility.contact':
    'Please report barriers to: [address for feedback]. We pass them on to the publishers (info-quattropole@granderegion.net).',
};
