// Generated from locales/en-XA.xlf by "npm run localize".
export const templates = {
  'map-tiles.ask':
    '[Strééts áñd hóúsés wóúld çómé fróm {0}. Thát sérvér théñ léárñs yóúr ÍP áddréss áñd whéré yóú lóók óñ thé máp.···········································]',
  'map-tiles.back': '[Báçk tó thé símplé máp·········]',
  'map-tiles.failed': '[Thé détáíléd máp çáñ’t bé lóádéd át thé móméñt. Thís ís thé símplé óñé.·····························]',
  'map-tiles.privacy': '[Príváçy···]',
  'map-tiles.remember': '[Rémémbér óñ thís dévíçé··········]',
  'map-tiles.show': '[Shów détáíléd máp·······]',
  'map-tiles.title': '[Détáíléd máp·····]',
};
