// Generated from locales/en-XA.xlf by "npm run localize".
export const templates = {
  'notice.empty': '[Théré ís ñóthíñg tó shów héré át thé móméñt.··················]',
  'notice.error': '[Thís çóñtéñt çáñ’t bé lóádéd át thé móméñt.··················]',
  'notice.offline':
    '[Yóú áré ófflíñé. Ás sóóñ ás théré ís á çóññéçtíóñ, thé çóñtéñt áppéárs héré.·······························]',
  'notice.old': '[Ás óf {0}. Sómé óf ít máy hávé çháñgéd síñçé.·················]',
  'notice.retry': '[Try ágáíñ····]',
};
