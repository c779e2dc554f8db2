// Generated from locales/en-XA.xlf by "npm run localize".
export const templates = {
  'selection.all': '[Thé págé shóws áll çítíés ágáíñ.·············]',
  'selection.city': '[Thé págé ñów shóws {0}.········]',
  'selection.only': '[Óñly {0}··]',
};
