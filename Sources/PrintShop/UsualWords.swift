/// Words by which the lines that the law asks for are known, in the languages that sheets speak.
///
/// The first of each serves as an example in messages.
enum UsualWords {
  /// Who printed a sheet, or answers for it.
  static let imprint = [
    "Imprimé par nos soins", "Imprimé par", "avons imprimé", "Imprimé à", "Imprimé en",
    "Imprimerie", "Imprimeur", "IPNS", "Impression :", "Directeur de la publication",
    "Directrice de la publication", "Responsable de la publication", "Éditeur responsable",
    "Editeur responsable",
    "Printed by", "Printed and published by", "Published by", "Promoted by", "Printed in",
    "Impreso por", "Impresión propia", "Impreso en", "Imprenta", "Imprime:", "Edita:",
    "Depósito legal",
    "Imprès per", "Impressió pròpia", "Imprès a", "Impremta", "Dipòsit legal",
    "Impresso por", "Impressão própria", "Impresso em", "Tipografia",
    "Stampato da", "Stampato in proprio", "Stampa:", "Stampato presso", "Ciclostilato in proprio",
    "Committente responsabile",
    "Gedruckt von", "Eigendruck", "Druck:", "Impressum", "V.i.S.d.P.", "Herausgeber",
    "Druk:", "Druk własny", "Wydrukowano", "Drukarnia", "Wydawca",
    "طباعة",
  ]

  /// What happens to personal data.
  static let privacy = [
    "Vos coordonnées ne sont vues que si vous le voulez", "données personnelles",
    "données à caractère personnel", "vos données", "RGPD", "CNIL",
    "vie privée", "confidentialité",
    "personal data", "your data", "privacy", "GDPR",
    "datos personales", "sus datos", "protección de datos", "privacidad",
    "dades personals", "les vostres dades", "protecció de dades", "privadesa",
    "dados pessoais", "os seus dados", "proteção de dados", "privacidade",
    "dati personali", "i vostri dati", "i tuoi dati", "riservatezza",
    "personenbezogene", "Ihre Daten", "Datenschutz", "DSGVO",
    "dane osobowe", "danych osobowych", "RODO", "prywatności",
    "بياناتكم", "البيانات الشخصية", "الخصوصية",
  ]
}
