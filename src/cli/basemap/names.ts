/** Names that a reader's language has of its own: German, French, Luxembourgish, English. All others are the same for everybody. */

/** Of towns, by what the data call them. */
const TOWNS = `
Saarlouis|Sarrelouis|Saarlouis|Saarlouis
Koblenz|Coblence|Koblenz|Koblenz
Zweibrücken|Deux-Ponts|Zweebrécken|Zweibrücken
Kaiserslautern|Kaiserslautern|Kaiserslautern|Kaiserslautern
Merzig|Merzig|Mierzeg|Merzig
Saarburg|Sarrebourg (Rhénanie)|Saarbuerg|Saarburg
Bitburg|Bitburg|Béibreg|Bitburg
Wittlich|Wittlich|Wëttlech|Wittlich
Prüm|Prüm|Prum|Prüm
Sankt Wendel=St. Wendel
Sankt Ingbert=St. Ingbert
Thionville=Diedenhofen|Thionville|Diddenuewen|Thionville
Sarreguemines=Saargemünd|Sarreguemines|Saargemënn|Sarreguemines
Saint-Avold=Sankt Avold|Saint-Avold|Saint-Avold|Saint-Avold
Sarrebourg=Saarburg (Lothringen)|Sarrebourg|Saarbuerg (Loutrengen)|Sarrebourg
Bitche=Bitsch|Bitche|Bitche|Bitche
Saverne=Zabern|Saverne|Saverne|Saverne
Bouzonville=Busendorf|Bouzonville|Busenduerf|Bouzonville
Sierck-les-Bains=Sierck|Sierck-les-Bains|Siirk|Sierck-les-Bains
Longwy=Longwy|Longwy|Lonkech|Longwy
Cattenom=Kattenhofen|Cattenom|Kattenuewen|Cattenom
Strasbourg=Straßburg|Strasbourg|Stroossbuerg|Strasbourg
Mulhouse=Mülhausen|Mulhouse|Mulhouse|Mulhouse
Arlon=Arel|Arlon|Arel|Arlon
Bastogne=Bastogne|Bastogne|Baaschtnech|Bastogne
Virton=Virton|Virton|Viirten|Virton
Saint-Vith=Sankt Vith|Saint-Vith|Sankt Väit|Sankt Vith
Liège=Lüttich|Liège|Léck|Liège
Brussels=Brüssel|Bruxelles|Bréissel|Brussels
Maastricht
Aachen=Aachen|Aix-la-Chapelle|Oochen|Aachen
Köln=Köln|Cologne|Köln|Cologne
Mainz=Mainz|Mayence|Mainz|Mainz
Frankfurt am Main=Frankfurt|Francfort|Frankfurt|Frankfurt
Ludwigshafen am Rhein=Ludwigshafen
Hanau am Main=Hanau
Marburg an der Lahn=Marburg
Freiburg=Freiburg|Fribourg-en-Brisgau|Freiburg|Freiburg
Basel=Basel|Bâle|Basel|Basel
Heidelberg
Esch-sur-Alzette=Esch an der Alzette|Esch-sur-Alzette|Esch-Uelzecht|Esch-sur-Alzette
Dudelange=Düdelingen|Dudelange|Diddeleng|Dudelange
Schifflange=Schifflingen|Schifflange|Schëffleng|Schifflange
Bettembourg=Bettemburg|Bettembourg|Beetebuerg|Bettembourg
Pétange=Petingen|Pétange|Péiteng|Pétange
Ettelbruck=Ettelbrück|Ettelbruck|Ettelbréck|Ettelbruck
Diekirch=Diekirch|Diekirch|Dikrech|Diekirch
Strassen=Strassen|Strassen|Stroossen|Strassen
Bertrange=Bartringen|Bertrange|Bartreng|Bertrange
Belvaux=Beles|Belvaux|Bieles|Belvaux
Differdange=Differdingen|Differdange|Déifferdeng|Differdange
Soleuvre=Zolver|Soleuvre|Zolwer|Soleuvre
Wiltz=Wiltz|Wiltz|Wolz|Wiltz
Echternach=Echternach|Echternach|Iechternach|Echternach
Rodange=Rodingen|Rodange|Rodange|Rodange
Bascharage=Niederkerschen|Bascharage|Nidderkäerjeng|Bascharage
Kayl=Kayl|Kayl|Keel|Kayl
Tétange=Tetingen|Tétange|Téiteng|Tétange
Rumelange=Rümelingen|Rumelange|Rëmeleng|Rumelange
Grevenmacher=Grevenmacher|Grevenmacher|Gréiwemaacher|Grevenmacher
Béreldange=Bereldingen|Béreldange|Bäreldeng|Béreldange
Mersch=Mersch|Mersch|Miersch|Mersch
Mondercange=Monnerich|Mondercange|Monnerech|Mondercange
Remich=Remich|Remich|Réimech|Remich
Mondorf-les-Bains=Bad Mondorf|Mondorf-les-Bains|Munneref|Mondorf-les-Bains
Bissen=Bissen|Bissen|Biissen|Bissen
Sanem=Sassenheim|Sanem|Suessem|Sanem
Lamadelaine=Rollingen|Lamadelaine|Rolleng|Lamadelaine
Bridel=Bridel|Bridel|Briddel|Bridel
Junglinster=Junglinster|Junglinster|Jonglënster|Junglinster
Wasserbillig=Wasserbillig|Wasserbillig|Waasserbëlleg|Wasserbillig
Steinfort=Steinfort|Steinfort|Stengefort|Steinfort
Helmsange=Helmsingen|Helmsange|Helsem|Helmsange
Hesperange=Hesperingen|Hesperange|Hesper|Hesperange
Leudelange=Leudelingen|Leudelange|Leideleng|Leudelange
Steinsel=Steinsel|Steinsel|Steesel|Steinsel
Itzig=Itzig|Itzig|Izeg|Itzig
Clemency=Küntzig|Clemency|Kënzeg|Clemency
Lintgen=Lintgen|Lintgen|Lëntgen|Lintgen
Kehlen=Kehlen|Kehlen|Kielen|Kehlen
Vianden=Vianden|Vianden|Veianen|Vianden
Heisdorf=Heisdorf|Heisdorf|Heeschdref|Heisdorf
Eischen=Eischen|Eischen|Äischen|Eischen
Niederanven=Niederanven|Niederanven|Nidderaanwen|Niederanven
Hautcharage=Oberkerschen|Hautcharage|Uewerkäerjeng|Hautcharage
Mertzig=Mertzig|Mertzig|Mäerzeg|Mertzig
Gonderange=Gonderingen|Gonderange|Gonnereng|Gonderange
Olm=Olm|Olm|Ollem|Olm
Troisvierges=Ulflingen|Troisvierges|Ëlwen|Troisvierges
Rollingen=Rollingen|Rollingen|Rolleng|Rollingen
Beaufort=Befort|Beaufort|Beefort|Beaufort
Larochette=Fels|Larochette|Fiels|Larochette
Alzingen=Alzingen|Alzingen|Alzeng|Alzingen
Dalheim=Dalheim|Dalheim|Duelem|Dalheim
Frisange=Frisingen|Frisange|Fréiseng|Frisange
Capellen=Capellen|Capellen|Kapellen|Capellen
Fentange=Fentingen|Fentange|Fenteng|Fentange
Crauthem=Krauthem|Crauthem|Krautem|Crauthem
Consdorf=Consdorf|Consdorf|Konsdref|Consdorf
Warken=Warken|Warken|Waarken|Warken
Moutfort=Mutfort|Moutfort|Mutfert|Moutfort
Redange-sur-Attert=Redingen|Redange|Réiden|Redange
Mertert=Mertert|Mertert|Mäertert|Mertert
Niederfeulen=Niederfeulen|Niederfeulen|Nidderfeelen|Niederfeulen
Clervaux=Clerf|Clervaux|Clierf|Clervaux
Schouweiler=Schuweiler|Schouweiler|Schuller|Schouweiler
Contern=Contern|Contern|Conter|Contern
Bettendorf=Bettendorf|Bettendorf|Bettenduerf|Bettendorf
Koerich=Körich|Koerich|Käerch|Koerich
Schrassig=Schrassig|Schrassig|Schraasseg|Schrassig
Hobscheid=Hobscheid|Hobscheid|Habscht|Hobscheid
Aspelt=Aspelt|Aspelt|Uespelt|Aspelt
Pontpierre=Steinbrücken|Pontpierre|Steebrécken|Pontpierre
Wormeldange=Wormeldingen|Wormeldange|Wuermeldeng|Wormeldange
Schengen
Esch-sur-Sûre=Esch an der Sauer|Esch-sur-Sûre|Esch-Sauer|Esch-sur-Sûre
Rosport=Rosport|Rosport|Rouspert|Rosport
Larochette=Fels|Larochette|Fiels|Larochette
Hosingen=Hosingen|Hosingen|Housen|Hosingen
Weiswampach=Weiswampach|Weiswampach|Wäiswampech|Weiswampach
Berdorf=Berdorf|Berdorf|Bäerdref|Berdorf
Boulaide=Bauschleiden|Boulaide|Bauschelt|Boulaide
Rambrouch=Rambruch|Rambrouch|Rammerech|Rambrouch
Wincrange=Wintger|Wincrange|Wëntger|Wincrange
`;

export const TOWN_NAMES = new Map(
  TOWNS.trim()
    .split('\n')
    .map((line): [string, string] => {
      const [key, names] = line.includes('=') ? (line.split('=') as [string, string]) : [line.split('|', 1)[0]!, line];
      return [key, names];
    }),
);

/** Small towns that a visitor knows by name: they count for more than their size. */
export const KNOWN = new Set([
  'Echternach', 'Vianden', 'Remich', 'Schengen', 'Clervaux', 'Mettlach', 'Saarburg', 'Bernkastel-Kues', 'Cochem', 'Mondorf-les-Bains',
  'Esch-sur-Sûre', 'Traben-Trarbach', 'Sierck-les-Bains', 'Bitche', 'Bastogne', 'Wormeldange', 'Larochette', 'Blieskastel', 'Pont-à-Mousson',
  'Wasserbillig', 'Grevenmacher', 'Verdun', 'Konz', 'Bitburg', 'Wittlich', 'Sarreguemines', 'Merzig',
]); // prettier-ignore

/** Countries, and where their names may stand: away from towns, and where a view of the region still shows them. */
export const COUNTRIES = [
  ['Luxemburg|Luxembourg|Lëtzebuerg|Luxembourg', '49.770 5.990, 49.930 6.060, 49.690 6.200'],
  [
    'Deutschland|Allemagne|Däitschland|Germany',
    '49.660 7.050, 50.070 6.800, 49.470 7.480, 50.550 7.750, 48.600 8.500, 49.900 8.600',
  ],
  ['Frankreich|France|Frankräich|France', '48.960 6.700, 49.200 5.650, 48.870 5.850, 48.350 5.450, 49.150 4.600, 49.230 6.360'],
  ['Belgien|Belgique|Belsch|Belgium', '49.920 5.500, 50.120 5.600, 50.330 5.250, 50.600 4.700'],
] as const;
