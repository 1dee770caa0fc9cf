"""A small hand-made table of well-known names: countries and their people, organizations.

It settles what a name is where a text doesn't, and keeps two well-known names apart however alike
they are spelled (Iran and Iraq). Months and weekdays are no names.
"""

from __future__ import annotations

_COUNTRIES = """
Afghanistan:Afghan Afghans:Kabul
Albania:Albanian Albanians:Tirana
Algeria:Algerian Algerians:Algiers
Andorra:Andorran:Andorra la Vella
Angola:Angolan Angolans:Luanda
Argentina:Argentine Argentines Argentinian:Buenos Aires
Armenia:Armenian Armenians:Yerevan
Australia:Australian Australians Aussie Aussies:Canberra
Austria:Austrian Austrians:Vienna
Azerbaijan:Azerbaijani Azeri:Baku
Bahamas:Bahamian:Nassau
Bahrain:Bahraini Bahrainis:Manama
Bangladesh:Bangladeshi Bangladeshis:Dhaka
Barbados:Barbadian:Bridgetown
Belarus:Belarusian Belarusians:Minsk
Belgium:Belgian Belgians:Brussels
Belize:Belizean:Belmopan
Benin:Beninese:Porto-Novo
Bhutan:Bhutanese:Thimphu
Bolivia:Bolivian Bolivians:La Paz
Bosnia,Bosnia and Herzegovina:Bosnian Bosnians:Sarajevo
Botswana::Gaborone
Brazil:Brazilian Brazilians:Brasilia
Brunei:Bruneian:
Bulgaria:Bulgarian Bulgarians:Sofia
Burkina Faso:Burkinabe:Ouagadougou
Burundi:Burundian:Bujumbura
Cambodia:Cambodian Cambodians:Phnom Penh
Cameroon:Cameroonian Cameroonians:Yaounde
Canada:Canadian Canadians:Ottawa
Cape Verde::Praia
Central African Republic::Bangui
Chad:Chadian Chadians:N'Djamena
Chile:Chilean Chileans:Santiago
China,People's Republic of China,PRC:Chinese:Beijing
Colombia:Colombian Colombians:Bogota
Comoros::Moroni
Congo,Democratic Republic of Congo,Democratic Republic of the Congo,DRC:Congolese:Kinshasa
Costa Rica:Costa Rican:San Jose
Croatia:Croatian Croatians Croat Croats:Zagreb
Cuba:Cuban Cubans:Havana
Cyprus:Cypriot Cypriots:Nicosia
Czech Republic,Czechia:Czech Czechs:Prague
Denmark:Danish Dane Danes:Copenhagen
Djibouti::
Dominican Republic:Dominican Dominicans:Santo Domingo
East Timor,Timor-Leste:Timorese:Dili
Ecuador:Ecuadorian Ecuadorians Ecuadorean:Quito
Egypt:Egyptian Egyptians:Cairo
El Salvador:Salvadoran Salvadorans:San Salvador
Equatorial Guinea::Malabo
Eritrea:Eritrean Eritreans:Asmara
Estonia:Estonian Estonians:Tallinn
Ethiopia:Ethiopian Ethiopians:Addis Ababa
Fiji:Fijian Fijians:Suva
Finland:Finnish Finn Finns:Helsinki
France:French Frenchman:Paris
Gabon:Gabonese:Libreville
Gambia:Gambian:Banjul
Georgia:Georgian Georgians:Tbilisi
Germany:German Germans:Berlin
Ghana:Ghanaian Ghanaians:Accra
Greece:Greek Greeks:Athens
Greenland:Greenlandic:Nuuk
Guatemala:Guatemalan Guatemalans:Guatemala City
Guinea:Guinean Guineans:Conakry
Guyana:Guyanese:Georgetown
Haiti:Haitian Haitians:Port-au-Prince
Honduras:Honduran Hondurans:Tegucigalpa
Hungary:Hungarian Hungarians:Budapest
Iceland:Icelandic Icelander:Reykjavik
India:Indian Indians:New Delhi
Indonesia:Indonesian Indonesians:Jakarta
Iran:Iranian Iranians:Tehran
Iraq:Iraqi Iraqis:Baghdad
Ireland:Irish Irishman:Dublin
Israel:Israeli Israelis:Jerusalem
Italy:Italian Italians:Rome
Ivory Coast:Ivorian:Abidjan
Jamaica:Jamaican Jamaicans:Kingston
Japan:Japanese:Tokyo
Jordan:Jordanian Jordanians:Amman
Kazakhstan:Kazakh Kazakhs:Astana
Kenya:Kenyan Kenyans:Nairobi
Kosovo:Kosovar Kosovars:Pristina
Kuwait:Kuwaiti Kuwaitis:Kuwait City
Kyrgyzstan:Kyrgyz:Bishkek
Laos:Laotian Lao:Vientiane
Latvia:Latvian Latvians:Riga
Lebanon:Lebanese:Beirut
Lesotho::Maseru
Liberia:Liberian Liberians:Monrovia
Libya:Libyan Libyans:Tripoli
Liechtenstein::Vaduz
Lithuania:Lithuanian Lithuanians:Vilnius
Luxembourg::
Macedonia,North Macedonia:Macedonian Macedonians:Skopje
Madagascar:Malagasy:Antananarivo
Malawi:Malawian:Lilongwe
Malaysia:Malaysian Malaysians:Kuala Lumpur
Maldives:Maldivian:Male
Mali:Malian Malians:Bamako
Malta:Maltese:Valletta
Mauritania:Mauritanian:Nouakchott
Mauritius:Mauritian:Port Louis
Mexico:Mexican Mexicans:Mexico City
Moldova:Moldovan Moldovans:Chisinau
Monaco:Monegasque:
Mongolia:Mongolian Mongolians:Ulan Bator
Montenegro:Montenegrin:Podgorica
Morocco:Moroccan Moroccans:Rabat
Mozambique:Mozambican:Maputo
Myanmar,Burma:Burmese:Naypyidaw
Namibia:Namibian:Windhoek
Nepal:Nepalese Nepali:Kathmandu
Netherlands,Holland:Dutch:Amsterdam
New Zealand:New Zealander New Zealanders:Wellington
Nicaragua:Nicaraguan Nicaraguans:Managua
Niger::Niamey
Nigeria:Nigerian Nigerians:Abuja
North Korea,DPRK:North Korean North Koreans:Pyongyang
Norway:Norwegian Norwegians:Oslo
Oman:Omani Omanis:Muscat
Pakistan:Pakistani Pakistanis:Islamabad
Palestine:Palestinian Palestinians:Ramallah
Panama:Panamanian Panamanians:Panama City
Papua New Guinea::Port Moresby
Paraguay:Paraguayan:Asuncion
Peru:Peruvian Peruvians:Lima
Philippines:Filipino Filipinos Philippine:Manila
Poland:Polish Pole Poles:Warsaw
Portugal:Portuguese:Lisbon
Qatar:Qatari Qataris:Doha
Romania:Romanian Romanians:Bucharest
Russia,Russian Federation:Russian Russians:Moscow
Rwanda:Rwandan Rwandans:Kigali
Saudi Arabia:Saudi Saudis:Riyadh
Senegal:Senegalese:Dakar
Serbia:Serbian Serbians Serb Serbs:Belgrade
Seychelles::Victoria
Sierra Leone::Freetown
Singapore:Singaporean Singaporeans:
Slovakia:Slovak Slovaks:Bratislava
Slovenia:Slovenian Slovenians:Ljubljana
Somalia:Somali Somalis:Mogadishu
South Africa:South African South Africans:Pretoria
South Korea:South Korean South Koreans:Seoul
South Sudan:South Sudanese:Juba
Spain:Spanish Spaniard Spaniards:Madrid
Sri Lanka:Sri Lankan Sri Lankans:Colombo
Sudan:Sudanese:Khartoum
Suriname:Surinamese:Paramaribo
Sweden:Swedish Swede Swedes:Stockholm
Switzerland:Swiss:Bern
Syria:Syrian Syrians:Damascus
Taiwan:Taiwanese:Taipei
Tajikistan:Tajik Tajiks:Dushanbe
Tanzania:Tanzanian Tanzanians:Dodoma
Thailand:Thai Thais:Bangkok
Tibet:Tibetan Tibetans:Lhasa
Togo:Togolese:Lome
Tonga:Tongan:
Trinidad and Tobago:Trinidadian:Port of Spain
Tunisia:Tunisian Tunisians:Tunis
Turkey:Turkish Turk Turks:Ankara
Turkmenistan:Turkmen:Ashgabat
Uganda:Ugandan Ugandans:Kampala
Ukraine:Ukrainian Ukrainians:Kyiv
United Arab Emirates,UAE,U.A.E.,Emirates:Emirati Emiratis:Abu Dhabi
United Kingdom,UK,U.K.,Britain,Great Britain:British Briton Britons Brit Brits:London
England:English Englishman::
Scotland:Scottish Scot Scots:Edinburgh
Wales:Welsh:Cardiff
Northern Ireland:Northern Irish:Belfast
United States,United States of America,US,U.S.,USA,U.S.A.,America:American Americans:Washington
Uruguay:Uruguayan Uruguayans:Montevideo
Uzbekistan:Uzbek Uzbeks:Tashkent
Vatican,Vatican City::
Venezuela:Venezuelan Venezuelans:Caracas
Vietnam,Viet Nam:Vietnamese:Hanoi
Yemen:Yemeni Yemenis:Sanaa
Zambia:Zambian Zambians:Lusaka
Zimbabwe:Zimbabwean Zimbabweans:Harare
European Union,EU,E.U.:European Europeans:
"""

_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
Vermont Virginia Wisconsin Wyoming
"""
_PLACES = """
New York,New Jersey,New Mexico,New Hampshire,North Carolina,South Carolina,North Dakota,
South Dakota,Rhode Island,West Virginia,New York City,Los Angeles,Chicago,Houston,Philadelphia,
Phoenix,San Antonio,San Diego,Dallas,San Francisco,Boston,Seattle,Denver,Detroit,Miami,Atlanta,
New Orleans,Las Vegas,Baltimore,Cleveland,Pittsburgh,St. Louis,Minneapolis,Brooklyn,Manhattan,
Queens,Bronx,Hollywood,Toronto,Montreal,Vancouver,Sydney,Melbourne,Brisbane,Perth,Auckland,
Mumbai,Delhi,Kolkata,Karachi,Lahore,Shanghai,Hong Kong,Guangzhou,Shenzhen,Wuhan,Osaka,Kyoto,
Hiroshima,Nagasaki,Okinawa,Manchester,Liverpool,Birmingham,Glasgow,Leeds,Oxford,Cambridge,Milan,
Naples,Barcelona,Munich,Hamburg,Frankfurt,Zurich,Geneva,The Hague,Rotterdam,Istanbul,Tel Aviv,
Gaza,Gaza Strip,West Bank,Dubai,Mecca,Aleppo,Mosul,Basra,Kandahar,Cape Town,Johannesburg,Lagos,
Casablanca,Sao Paulo,Rio de Janeiro,Crimea,Chechnya,Kashmir,Xinjiang,Kiev,Saint Petersburg,
St. Petersburg,Europe,Asia,Africa,Antarctica,North America,South America,Latin America,
Middle East,Far East,Central Asia,Southeast Asia,East Asia,Caribbean,Balkans,Scandinavia,
Persian Gulf,South China Sea,East China Sea,Black Sea,Red Sea,Mediterranean,Atlantic,Pacific,
Indian Ocean,Gulf of Aden,Gulf of Mexico,Washington D.C.,Washington DC,Indo-Pacific,Puerto Rico,
Guam
"""
_GROUPS = """
Republican,Republicans,Democrat,Democrats,Democratic,Muslim,Muslims,Christian,Christians,Jew,
Jews,Jewish,Hindu,Hindus,Buddhist,Buddhists,Sikh,Sikhs,Sunni,Sunnis,Shiite,Shiites,Shia,
Catholic,Catholics,Protestant,Protestants,Mormon,Mormons,Kurd,Kurds,Kurdish,Arab,Arabs,Asian,
Asians,African,Africans,Latino,Latinos,Hispanic,Hispanics,Islamist,Islamists,Nazi,Nazis,
Communist,Communists,Tory,Tories,Soviet,Soviets
"""
_ORGANIZATIONS = """
ABC,ABC News,AFP,Agence France-Presse,Airbus,Al Jazeera,Al-Qaeda,al Qaeda,Alibaba,Alphabet,AMD,
American Airlines,Amnesty International,Associated Press,AstraZeneca,AT&T,BAE Systems,
Bank of America,Bank of England,Bank of Japan,Barclays,BBC,Bloomberg,Boeing,BP,British Airways,
British Petroleum,Burger King,CBS,CBS News,CIA,Chevron,Chrysler,Cisco,Citigroup,CNBC,CNN,
Coca-Cola,Credit Suisse,Daimler,Deutsche Bank,Dow Jones,eBay,European Central Bank,
European Commission,European Parliament,ExxonMobil,Exxon Mobil,Facebook,FBI,FIFA,
Financial Times,Foreign Office,Fox News,Foxconn,Gazprom,General Dynamics,General Electric,
General Motors,GlaxoSmithKline,Goldman Sachs,Google,Greenpeace,Hamas,Hezbollah,Hewlett-Packard,
Hitachi,Home Office,HSBC,Huawei,Human Rights Watch,Hyundai,IBM,IMF,International Monetary Fund,
Interpol,Islamic State,JPMorgan,JPMorgan Chase,Kremlin,Kyodo,Lehman Brothers,Lockheed Martin,
Los Angeles Times,Lufthansa,Mazda,McDonald's,Mercedes-Benz,Merrill Lynch,Microsoft,Mitsubishi,
Moody's,Morgan Stanley,NASA,NATO,NBC,NBC News,NEC,Nestle,Netflix,New York Times,Nintendo,Nissan,
Nokia,Northrop Grumman,Novartis,OPEC,Oxfam,Panasonic,Pentagon,PepsiCo,Pfizer,Procter & Gamble,
Raytheon,Red Cross,Reuters,Rolls-Royce,Royal Navy,Ryanair,Samsung,Scotland Yard,Sky News,
SoftBank,Sony,SpaceX,Standard & Poor's,Starbucks,State Department,Supreme Court,Taliban,Tencent,
Toshiba,Toyota,Twitter,UBS,UEFA,UNESCO,UNICEF,United Airlines,United Nations,Vodafone,
Volkswagen,Wall Street Journal,Walmart,Wal-Mart,Washington Post,World Bank,
World Health Organization,World Trade Organization,Xinhua,Yahoo,YouTube
"""


def _listed(table: str) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in table.replace("\n", "").split(",") if name)


def _read() -> tuple[dict[str, str], frozenset[str], dict[str, str]]:
    """Return every country's names with the one they share, the capitals, whose each people is."""
    countries: dict[str, str] = {}
    capitals: set[str] = set()
    peoples: dict[str, str] = {}
    compound = ("new", "north", "south", "sri", "costa", "northern")
    for line in _COUNTRIES.strip().splitlines():
        names, people, capital = [*line.split(":"), "", ""][:3]
        first = names.split(",")[0]
        countries |= {name.lower(): first for name in names.split(",")}
        if capital:
            capitals.add(capital.lower())
        words = people.lower().split()
        if words and words[0] in compound:
            words = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
        peoples |= dict.fromkeys(words, first)
    return countries, frozenset(capitals), peoples


COUNTRIES, CAPITALS, PEOPLES = _read()
"""Names of countries with the one name they share; capitals; peoples with their country.

Keys are in lower case.
"""

STATES = frozenset(_STATES.lower().split())
PLACES = frozenset(COUNTRIES) | CAPITALS | STATES | _listed(_PLACES)
ORGANIZATIONS = _listed(_ORGANIZATIONS)
GROUPS = frozenset(PEOPLES) | _listed(_GROUPS)


def is_known(name: str) -> bool:
    """Tell whether a name stands in the table."""
    folded = name.lower()
    return folded in PLACES or folded in GROUPS or folded in ORGANIZATIONS
