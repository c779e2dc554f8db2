// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'notice.empty': 'There is nothing to show here at the moment.',
  'notice.error': 'This content can’t be loaded at the moment.',
  'notice.offline': 'You are offline. As soon as there is a connection, the content appears here.',
  'notice.retry': 'Try again',
  'notice.old': 'As of {0}. Some of it may have changed since.',
};
