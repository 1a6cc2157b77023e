/** Endings and particles: what they begin or end is a derived word, no compound (Freundschaft, Unterkunft, Überblick). */
export const noPieces: ReadonlySet<string> = new Set(
  `schaft heit keit lich isch chen lein ling lings sche schen ster sten tion ungen tete teten reich voll weise haft fahig
   frei uber unter nach wieder wider gegen durch hinter neben zwischen ohne miss mehr viel alle also dass eine sich nicht wird sind
   bist hast hatte habe wenn dann denn noch doch auch aber oder sehr hier dort mein dein sein ihre euer zwei drei vier funf
   sechs sieben acht neun zehn erst ander einer eines einem einen dies diese jede jene weil beim etwa euch uns wohl wie
   tieren iere anten enten enden endes ender end ernd erung ieren inter ehen nisch ordent
   wurdig wurdige wurdigen artig artige artigen massig massige massigen basiert basierte basierten zeitig selig standig
   standige standigen wandt wandte wandten eben konn konnte inne innen tran trane uner voran verb teste testen testes testet elle ellen alien aliens erzahl erinner erklar hafter kopfer tischer achter nister quad kung durchs unters hinters ubers vors eins amen zusam vorweih`.split(/\s+/),
)
