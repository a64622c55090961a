<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>lightbox::core</name>
    <message>
        <source>1 for grey, 3 for colour or for backbones that were pretrained on colour</source>
        <translation>1 für Graustufen, 3 für Farbe oder für auf Farbe vortrainierte Backbones</translation>
    </message>
    <message>
        <source>A smaller gain does not count as one</source>
        <translation>Eine kleinere Verbesserung zählt nicht</translation>
    </message>
    <message>
        <source>Augmented copies kept per image while the backbone is frozen; 1 keeps the plain image only</source>
        <translation>Augmentierte Kopien je Bild, solange der Backbone eingefroren ist; 1 behält nur das Bild selbst</translation>
    </message>
    <message>
        <source>Axial slices of abdominal CT: eleven organs.</source>
        <translation>Axiale Schichten der Abdomen-CT: elf Organe.</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Backbone</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Brighten or darken by up to this share of the range</source>
        <translation>Um bis zu diesem Anteil des Bereichs aufhellen oder abdunkeln</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Cached views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Cells of human kidney cortex: eight kinds.</source>
        <translation>Zellen der menschlichen Nierenrinde: acht Arten.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Chest X-ray</source>
        <translation>Röntgen-Thorax</translation>
    </message>
    <message>
        <source>Chest radiographs of children: pneumonia or normal.</source>
        <translation>Thoraxaufnahmen von Kindern: Pneumonie oder Normalbefund.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Coronal slices of abdominal CT: eleven organs.</source>
        <translation>Koronale Schichten der Abdomen-CT: elf Organe.</translation>
    </message>
    <message>
        <source>Dermatoscopic images of pigmented lesions: seven diagnoses.</source>
        <translation>Dermatoskopie pigmentierter Läsionen: sieben Diagnosen.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Dropout 1</source>
        <translation>Dropout 1</translation>
    </message>
    <message>
        <source>Dropout 2</source>
        <translation>Dropout 2</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0 · 128 px</source>
        <translation>EfficientNet-Lite0 · 128 px</translation>
    </message>
    <message>
        <source>Enlarge or shrink by up to this share</source>
        <translation>Um bis zu diesem Anteil vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs in which the learning rate rises from zero at the start of the phase</source>
        <translation>Epochen, in denen die Lernrate zu Beginn der Phase von null ansteigt</translation>
    </message>
    <message>
        <source>Epochs without improvement on validation after which a phase ends; 0 never ends it</source>
        <translation>Epochen ohne Verbesserung auf der Validierung, nach denen eine Phase endet; 0 beendet sie nie</translation>
    </message>
    <message>
        <source>File or name of the pretrained weights; left empty, the official ones of the backbone</source>
        <translation>Datei oder Name der vortrainierten Gewichte; leer: die offiziellen des Backbones</translation>
    </message>
    <message>
        <source>Frontal chest radiographs: fourteen findings, several of which can be in one image.</source>
        <translation>Frontale Thoraxaufnahmen: vierzehn Befunde, mehrere je Bild möglich.</translation>
    </message>
    <message>
        <source>Fundus photographs: diabetic retinopathy in five grades, in their order.</source>
        <translation>Fundusfotografien: diabetische Retinopathie in fünf geordneten Graden.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>Horizontal spiegeln</translation>
    </message>
    <message>
        <source>How much more a positive case counts; auto balances the classes, none leaves them</source>
        <translation>Wie viel mehr ein positiver Fall zählt; auto gleicht die Klassen aus, none lässt sie</translation>
    </message>
    <message>
        <source>How often every training image is seen while only the head learns; 0 skips the phase</source>
        <translation>Wie oft jedes Trainingsbild gezeigt wird, während nur der Kopf lernt; 0 überspringt die Phase</translation>
    </message>
    <message>
        <source>How often every training image is seen while the whole network learns; 0 skips the phase</source>
        <translation>Wie oft jedes Trainingsbild gezeigt wird, während das ganze Netz lernt; 0 überspringt die Phase</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Images per step; more are faster and need more memory</source>
        <translation>Bilder je Schritt; mehr sind schneller und brauchen mehr Speicher</translation>
    </message>
    <message>
        <source>Keep the statistics of the pretrained weights or adapt them; auto keeps them where weights are pretrained</source>
        <translation>Die Statistik der vortrainierten Gewichte behalten oder anpassen; auto behält sie bei vortrainierten Gewichten</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>Kleinste Verbesserung</translation>
    </message>
    <message>
        <source>Mirror left and right at random; wrong where the side matters, as for the heart</source>
        <translation>Links und rechts zufällig spiegeln; falsch, wo die Seite zählt, wie beim Herzen</translation>
    </message>
    <message>
        <source>Mirror top and bottom at random; right for slides, wrong for films of a person</source>
        <translation>Oben und unten zufällig spiegeln; richtig für Präparate, falsch für Aufnahmen von Menschen</translation>
    </message>
    <message>
        <source>Move by up to this share of the side in either direction</source>
        <translation>Um bis zu diesem Anteil der Seite in beide Richtungen verschieben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the run; left empty, it is made from the preset and a number</source>
        <translation>Name des Laufs; leer: aus Vorlage und Nummer</translation>
    </message>
    <message>
        <source>Number from which every random draw follows; the same seed repeats the run</source>
        <translation>Zahl, aus der jede Zufallsziehung folgt; der gleiche Startwert wiederholt den Lauf</translation>
    </message>
    <message>
        <source>Optical coherence tomography of the retina: three diseases and normal.</source>
        <translation>Optische Kohärenztomographie der Netzhaut: drei Erkrankungen und Normalbefund.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Patches of colorectal cancer histology (haematoxylin and eosin): nine kinds of tissue.</source>
        <translation>Ausschnitte kolorektaler Karzinomhistologie (Hämatoxylin-Eosin): neun Gewebearten.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Positive weight</source>
        <translation>Gewicht pos.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Pretrained</source>
        <translation>Vortrainiert</translation>
    </message>
    <message>
        <source>Processor or graphics card to train on; auto takes a card that is there</source>
        <translation>Prozessor oder Grafikkarte für das Training; auto nimmt eine vorhandene Karte</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes one for every physical core</source>
        <translation>Prozessor-Threads; 0 nimmt einen je physischem Kern</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero, against overfitting</source>
        <translation>Zieht die Gewichte gegen null, gegen Überanpassung</translation>
    </message>
    <message>
        <source>Raise or lower contrast by up to this share</source>
        <translation>Kontrast um bis zu diesem Anteil erhöhen oder senken</translation>
    </message>
    <message>
        <source>ResNet-18 · 128 px</source>
        <translation>ResNet-18 · 128 px</translation>
    </message>
    <message>
        <source>ResNet-50 · 224 px</source>
        <translation>ResNet-50 · 224 px</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Sagittal slices of abdominal CT: eleven organs.</source>
        <translation>Sagittale Schichten der Abdomen-CT: elf Organe.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Screening baseline</source>
        <translation>Screening-Basis</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Share of every label given to the other classes, where labels are uncertain</source>
        <translation>Anteil jedes Labels, der an die anderen Klassen geht, wenn Labels unsicher sind</translation>
    </message>
    <message>
        <source>Share of features hidden at random in training, against overfitting</source>
        <translation>Anteil der Merkmale, die beim Training zufällig ausgeblendet werden, gegen Überanpassung</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Side of the square the network sees; fine detail needs more, and takes longer</source>
        <translation>Seite des Quadrats, das das Netz sieht; feine Einzelheiten brauchen mehr und dauern länger</translation>
    </message>
    <message>
        <source>Single blood cells under the microscope: eight kinds.</source>
        <translation>Einzelne Blutzellen unter dem Mikroskop: acht Arten.</translation>
    </message>
    <message>
        <source>Size of the steps while only the head learns; too large diverges, too small learns little</source>
        <translation>Schrittweite, während nur der Kopf lernt; zu groß divergiert, zu klein lernt wenig</translation>
    </message>
    <message>
        <source>Size of the steps while the whole network learns; too large diverges, too small learns little</source>
        <translation>Schrittweite, während das ganze Netz lernt; zu groß divergiert, zu klein lernt wenig</translation>
    </message>
    <message>
        <source>Small CNN · 28 px</source>
        <translation>Kleines CNN · 28 px</translation>
    </message>
    <message>
        <source>Start from weights learnt on photographs; from scratch needs far more images</source>
        <translation>Mit auf Fotos gelernten Gewichten beginnen; von Grund auf braucht es weit mehr Bilder</translation>
    </message>
    <message>
        <source>The network that turns an image into features; larger ones are slower</source>
        <translation>Das Netz, das aus einem Bild Merkmale gewinnt; größere sind langsamer</translation>
    </message>
    <message>
        <source>The recipe the other settings started from</source>
        <translation>Die Vorlage, von der die anderen Einstellungen ausgehen</translation>
    </message>
    <message>
        <source>The rule by which weights are changed while only the head learns</source>
        <translation>Die Regel, nach der Gewichte geändert werden, während nur der Kopf lernt</translation>
    </message>
    <message>
        <source>The rule by which weights are changed while the whole network learns</source>
        <translation>Die Regel, nach der Gewichte geändert werden, während das ganze Netz lernt</translation>
    </message>
    <message>
        <source>The same before the last layer of the head</source>
        <translation>Dasselbe vor der letzten Schicht des Kopfs</translation>
    </message>
    <message>
        <source>The validation figure that has to improve</source>
        <translation>Die Validierungskennzahl, die sich verbessern muss</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Turn by up to this angle either way</source>
        <translation>Um bis zu diesem Winkel in beide Richtungen drehen</translation>
    </message>
    <message>
        <source>Two-phase</source>
        <translation>Zweiphasig</translation>
    </message>
    <message>
        <source>Ultrasound images of the breast: malignant, or benign and normal.</source>
        <translation>Ultraschallbilder der Brust: maligne oder benigne und normal.</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>Vertikal spiegeln</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Watched figure</source>
        <translation>Beobachtete Kennzahl</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Whether the learning rate stays as it is or falls to zero along a cosine</source>
        <translation>Ob die Lernrate gleich bleibt oder entlang eines Kosinus auf null fällt</translation>
    </message>
    <message>
        <source>Width of the head's hidden layer; 0 decides straight from the features</source>
        <translation>Breite der verborgenen Schicht des Kopfs; 0 entscheidet direkt aus den Merkmalen</translation>
    </message>
    <message>
        <source>bf16 is faster where the processor has it; auto takes it there</source>
        <translation>bf16 ist schneller, wo der Prozessor es kann; auto nimmt es dann</translation>
    </message>
    <message>
        <source>ep.</source>
        <translation>Ep.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>cancelled</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>table cannot be read</source>
        <extracomment>csv_invalid.columns</extracomment>
        <translation>Tabelle kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>line {line}: more than {most} columns</source>
        <extracomment>csv_invalid.columns; keep in braces: line, most</extracomment>
        <translation>Zeile {line}: mehr als {most} Spalten</translation>
    </message>
    <message>
        <source>line {line}: a NUL byte; this is no text table</source>
        <extracomment>csv_invalid.no_text; keep in braces: line</extracomment>
        <translation>Zeile {line}: ein NUL-Byte; das ist keine Texttabelle</translation>
    </message>
    <message>
        <source>line {line}: a field of more than {most} bytes</source>
        <extracomment>csv_invalid.field; keep in braces: line, most</extracomment>
        <translation>Zeile {line}: ein Feld mit mehr als {most} Byte</translation>
    </message>
    <message>
        <source>line {line}: a quote is opened and never closed</source>
        <extracomment>csv_invalid.quote_open; keep in braces: line</extracomment>
        <translation>Zeile {line}: ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>line {line}: text after a closing quote</source>
        <extracomment>csv_invalid.quote_closed; keep in braces: line</extracomment>
        <translation>Zeile {line}: Text nach einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>it has more than {most} bytes</source>
        <extracomment>csv_invalid.too_large; keep in braces: most</extracomment>
        <translation>mehr als {most} Byte</translation>
    </message>
    <message>
        <source>line 1: the header is missing</source>
        <extracomment>csv_invalid.no_header</extracomment>
        <translation>Zeile 1: die Kopfzeile fehlt</translation>
    </message>
    <message>
        <source>line {line}: more than {most} rows</source>
        <extracomment>csv_invalid.rows; keep in braces: line, most</extracomment>
        <translation>Zeile {line}: mehr als {most} Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>line {line}: {#fields} [field|fields], the header has {columns}</source>
        <extracomment>csv_invalid.fields; keep in braces: line, fields, columns</extracomment>
        <translation>
            <numerusform>Zeile {line}: {#fields} Feld, die Kopfzeile hat {columns}</numerusform>
            <numerusform>Zeile {line}: {#fields} Felder, die Kopfzeile hat {columns}</numerusform>
        </translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <extracomment>file_unreadable</extracomment>
        <translation>Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{reason}</source>
        <extracomment>file_unreadable; keep in braces: reason</extracomment>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <extracomment>file_unreadable</extracomment>
        <translation>prüfen, ob sie vorhanden und lesbar ist</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <extracomment>disk_full.file</extracomment>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>free some space and try again</source>
        <extracomment>disk_full.file</extracomment>
        <translation>Platz schaffen und erneut versuchen</translation>
    </message>
    <message>
        <source>file cannot be written</source>
        <extracomment>file_unwritable</extracomment>
        <translation>Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>check the folder's permissions</source>
        <extracomment>file_unwritable</extracomment>
        <translation>die Rechte des Ordners prüfen</translation>
    </message>
    <message>
        <source>{needed} MiB are needed, {free} MiB are free</source>
        <extracomment>disk_full.needed; keep in braces: needed, free</extracomment>
        <translation>{needed} MiB werden gebraucht, {free} MiB sind frei</translation>
    </message>
    <message>
        <source>{hash} cannot be computed</source>
        <extracomment>hash_failed; keep in braces: hash</extracomment>
        <translation>{hash} kann nicht berechnet werden</translation>
    </message>
    <message>
        <source>libcrypto refused</source>
        <extracomment>hash_failed</extracomment>
        <translation>libcrypto hat es abgelehnt</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <extracomment>file_unreadable.unopened</extracomment>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>reading stopped with an error</source>
        <extracomment>file_unreadable.stopped</extracomment>
        <translation>das Lesen brach mit einem Fehler ab</translation>
    </message>
    <message>
        <source>JSON cannot be read</source>
        <extracomment>json_invalid.nested</extracomment>
        <translation>JSON kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>line {line}, column {column}: nested more than {most} deep</source>
        <extracomment>json_invalid.nested; keep in braces: line, column, most</extracomment>
        <translation>Zeile {line}, Spalte {column}: mehr als {most}-fach geschachtelt</translation>
    </message>
    <message>
        <source>it has {bytes} bytes, at most {most} are read</source>
        <extracomment>json_invalid.too_large; keep in braces: bytes, most</extracomment>
        <translation>{bytes} Byte, höchstens {most} werden gelesen</translation>
    </message>
    <message>
        <source>line {line}, column {column}: {reason}</source>
        <extracomment>json_invalid.syntax; keep in braces: line, column, reason</extracomment>
        <translation>Zeile {line}, Spalte {column}: {reason}</translation>
    </message>
    <message>
        <source>numpy array cannot be read</source>
        <extracomment>npy_invalid.entry</extracomment>
        <translation>NumPy-Array kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>its header has an unexpected or repeated entry</source>
        <extracomment>npy_invalid.entry</extracomment>
        <translation>der Kopf hat einen unerwarteten oder doppelten Eintrag</translation>
    </message>
    <message>
        <source>its header has text after the dictionary</source>
        <extracomment>npy_invalid.tail</extracomment>
        <translation>der Kopf hat Text nach dem Wörterbuch</translation>
    </message>
    <message>
        <source>its header lacks descr, fortran_order or shape</source>
        <extracomment>npy_invalid.missing</extracomment>
        <translation>im Kopf fehlt descr, fortran_order oder shape</translation>
    </message>
    <message>
        <source>its header lacks a '{mark}' where one is due</source>
        <extracomment>npy_invalid.mark; keep in braces: mark</extracomment>
        <translation>im Kopf fehlt ein '{mark}'</translation>
    </message>
    <message>
        <source>its header lacks a string where one is due</source>
        <extracomment>npy_invalid.string</extracomment>
        <translation>im Kopf fehlt eine Zeichenkette</translation>
    </message>
    <message>
        <source>its header has a string that is not closed</source>
        <extracomment>npy_invalid.open</extracomment>
        <translation>im Kopf ist eine Zeichenkette nicht geschlossen</translation>
    </message>
    <message>
        <source>its header has a fortran_order that is neither True nor False</source>
        <extracomment>npy_invalid.order</extracomment>
        <translation>fortran_order im Kopf ist weder True noch False</translation>
    </message>
    <message>
        <source>its header has a shape that cannot be used</source>
        <extracomment>npy_invalid.shape</extracomment>
        <translation>shape im Kopf ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it has a structured type; only plain numbers are read</source>
        <extracomment>npy_invalid.structured</extracomment>
        <translation>ein strukturierter Typ; nur einfache Zahlen werden gelesen</translation>
    </message>
    <message>
        <source>it has the type '{type}'; only booleans, integers and floating-point numbers are read</source>
        <extracomment>npy_invalid.type; keep in braces: type</extracomment>
        <translation>Typ '{type}'; nur Wahrheitswerte, ganze Zahlen und Gleitkommazahlen werden gelesen</translation>
    </message>
    <message>
        <source>its shape has more elements than can be counted</source>
        <extracomment>npy_invalid.elements</extracomment>
        <translation>mehr Elemente, als zählbar sind</translation>
    </message>
    <message>
        <source>it does not begin like a .npy file</source>
        <extracomment>npy_invalid.magic</extracomment>
        <translation>beginnt nicht wie eine .npy-Datei</translation>
    </message>
    <message>
        <source>its format version {version} is unknown</source>
        <extracomment>npy_invalid.version; keep in braces: version</extracomment>
        <translation>die Formatversion {version} ist unbekannt</translation>
    </message>
    <message>
        <source>it ends within its header</source>
        <extracomment>npy_invalid.ends</extracomment>
        <translation>endet im Kopf</translation>
    </message>
    <message>
        <source>its header claims {bytes} bytes</source>
        <extracomment>npy_invalid.header; keep in braces: bytes</extracomment>
        <translation>der Kopf gibt {bytes} Byte an</translation>
    </message>
    <message>
        <source>its values are not little-endian float32 or float64</source>
        <extracomment>npy_invalid.float</extracomment>
        <translation>die Werte sind nicht float32 oder float64 (little-endian)</translation>
    </message>
    <message>
        <source>it is in Fortran order, C order is wanted</source>
        <extracomment>npy_invalid.fortran</extracomment>
        <translation>Fortran-Reihenfolge, erwartet wird C-Reihenfolge</translation>
    </message>
    <message>
        <source>its data has {found} of {expected} bytes</source>
        <extracomment>npy_invalid.data; keep in braces: found, expected</extracomment>
        <translation>die Daten haben {found} von {expected} Byte</translation>
    </message>
    <message>
        <source>numpy array cannot be written</source>
        <extracomment>npy_invalid.unfilled</extracomment>
        <translation>NumPy-Array kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{values} values do not fill its shape</source>
        <extracomment>npy_invalid.unfilled; keep in braces: values</extracomment>
        <translation>{values} Werte füllen die Form nicht</translation>
    </message>
    <message>
        <source>writing beside it stopped with an error</source>
        <extracomment>file_unwritable.stopped</extracomment>
        <translation>das Schreiben daneben brach mit einem Fehler ab</translation>
    </message>
    <message>
        <source>check the folder's permissions and free space</source>
        <extracomment>file_unwritable.stopped</extracomment>
        <translation>Rechte des Ordners und freien Platz prüfen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::AuditDialog</name>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>images imported</source>
        <translation>Bilder importiert</translation>
    </message>
    <message>
        <source>images updated</source>
        <translation>Bilder aktualisiert</translation>
    </message>
    <message>
        <source>images located</source>
        <translation>Bilder neu zugeordnet</translation>
    </message>
    <message>
        <source>positive class chosen</source>
        <translation>positive Klasse gewählt</translation>
    </message>
    <message>
        <source>split stored</source>
        <translation>Aufteilung gespeichert</translation>
    </message>
    <message>
        <source>test set sealed</source>
        <translation>Testdaten versiegelt</translation>
    </message>
    <message>
        <source>test set revealed</source>
        <translation>Testdaten geöffnet</translation>
    </message>
    <message>
        <source>seal broken</source>
        <translation>Siegel gebrochen</translation>
    </message>
    <message>
        <source>test set evaluated</source>
        <translation>Testdaten ausgewertet</translation>
    </message>
    <message>
        <source>test set seen</source>
        <translation>Testdaten eingesehen</translation>
    </message>
    <message>
        <source>threshold locked</source>
        <translation>Schwellenwert festgelegt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>included again</source>
        <translation>wieder aufgenommen</translation>
    </message>
    <message>
        <source>finding accepted</source>
        <translation>Auffälligkeit akzeptiert</translation>
    </message>
    <message>
        <source>acceptance withdrawn</source>
        <translation>Akzeptanz zurückgenommen</translation>
    </message>
    <message>
        <source>run deleted</source>
        <translation>Lauf gelöscht</translation>
    </message>
    <message>
        <source>identifiers exported</source>
        <translation>Kennungen exportiert</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::AugmentationPanel</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Preview on another image</source>
        <translation>Vorschau an einem anderen Bild</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Flip left–right</source>
        <translation>L–R spiegeln</translation>
    </message>
    <message>
        <source>situs</source>
        <translation>Situs</translation>
    </message>
    <message>
        <source>Flip up–down</source>
        <translation>O–U spiegeln</translation>
    </message>
    <message>
        <source>anatomy</source>
        <translation>Anatomie</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Augmented view %1</source>
        <translation>Augmentierte Ansicht %1</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, höchstens</translation>
    </message>
    <message>
        <source>Preview on %1</source>
        <translation>Vorschau an %1</translation>
    </message>
    <message>
        <source>the same for a given seed, epoch and image</source>
        <translation>gleich bei gleichem Startwert, gleicher Epoche und gleichem Bild</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BannerStack</name>
    <message>
        <source>Show one</source>
        <translation>Nur eine zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BestPanel</name>
    <message>
        <source>Best so far</source>
        <translation>Bisher beste</translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation>AUROC, Validierung</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CaseViewer</name>
    <message>
        <source>CT lung</source>
        <translation>CT Lunge</translation>
    </message>
    <message>
        <source>CT bone</source>
        <translation>CT Knochen</translation>
    </message>
    <message>
        <source>CT brain</source>
        <translation>CT Hirn</translation>
    </message>
    <message>
        <source>CT abdomen</source>
        <translation>CT Abdomen</translation>
    </message>
    <message>
        <source>Window and level: drag right and left for width, up and down for level (W)</source>
        <translation>Fensterung: nach links und rechts ziehen für die Breite, nach oben und unten für die Lage (W)</translation>
    </message>
    <message>
        <source>Zoom: drag up and down, or turn the wheel (Z)</source>
        <translation>Zoom: nach oben und unten ziehen oder das Mausrad drehen (Z)</translation>
    </message>
    <message>
        <source>Move the image (H)</source>
        <translation>Bild verschieben (H)</translation>
    </message>
    <message>
        <source>Invert grey values (I)</source>
        <translation>Grauwerte invertieren (I)</translation>
    </message>
    <message>
        <source>Measure: drag from end to end; millimetres where the file says how far apart its pixels lie (M)</source>
        <translation>Messen: von Ende zu Ende ziehen; in Millimetern, wenn die Datei den Pixelabstand angibt (M)</translation>
    </message>
    <message>
        <source>Fit to the frame (0)</source>
        <translation>Einpassen (0)</translation>
    </message>
    <message>
        <source>Window and zoom as the image came</source>
        <translation>Fensterung und Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>The whole page for the image (F)</source>
        <translation>Bild auf der ganzen Seite (F)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Which values are black and which white; the first four by 1 to 4</source>
        <translation>Welche Werte schwarz und welche weiß sind; die ersten vier mit 1 bis 4</translation>
    </message>
    <message>
        <source>Back to its place (F, Esc)</source>
        <translation>Zurück (F, Esc)</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>slice not in the project</source>
        <translation>Schicht nicht im Projekt</translation>
    </message>
    <message>
        <source>label sealed</source>
        <translation>Label versiegelt</translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n Overlay</numerusform>
            <numerusform>%n Overlays</numerusform>
        </translation>
    </message>
    <message>
        <source>Graphics that the file lays over the image; a click shows or hides them. They are never trained on. %1</source>
        <translation>Grafik aus der Datei über dem Bild; ein Klick blendet sie ein oder aus. Mit ihr wird nie trainiert. %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>MONOCHROME1</source>
        <translation>MONOCHROME1</translation>
    </message>
    <message>
        <source>Low values are white in this file; it is shown inverted, and trained on so</source>
        <translation>In dieser Datei sind niedrige Werte weiß; sie wird invertiert gezeigt und so auch trainiert</translation>
    </message>
    <message>
        <source>Burnt in: stated</source>
        <translation>Eingebrannt: laut Datei</translation>
    </message>
    <message>
        <source>The file says that annotation is burnt into its pixels</source>
        <translation>Laut Datei ist Beschriftung in die Pixel eingebrannt</translation>
    </message>
    <message>
        <source>Text near the border</source>
        <translation>Text am Rand</translation>
    </message>
    <message>
        <source>Strokes like letters near the border: a model may read them, and they may name the patient</source>
        <translation>Buchstabenähnliche Striche am Rand: Ein Modell kann sie lesen, und sie können Patienten nennen</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Ganzer Bereich</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CasesPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export health report</source>
        <translation>Prüfbericht exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Liste exportiert</translation>
    </message>
    <message>
        <source>Health report exported</source>
        <translation>Prüfbericht exportiert</translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Image and metadata</source>
        <translation>Bild und Metadaten</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Drop a folder here, or import one. Files stay where they are.</source>
        <translation>Einen Ordner hier ablegen oder importieren. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Other images of the same classes</source>
        <translation>Andere Bilder derselben Klassen</translation>
    </message>
    <message>
        <source>Sample sheet</source>
        <translation>Musterblatt</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Ausschließen…</translation>
    </message>
    <message>
        <source>Import a folder, DICOM or a MedMNIST file (Ctrl+I)</source>
        <translation>Ordner, DICOM oder MedMNIST-Datei importieren (Strg+I)</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Patients, studies and images</source>
        <translation>Patienten, Studien und Bilder</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>No image matches</source>
        <translation>Kein Bild passt</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation>%1 · %2 ausgewählt</translation>
    </message>
    <message>
        <source>Leave out %1…</source>
        <translation>%1 ausschließen…</translation>
    </message>
    <message>
        <source>Leave these images out of every split, training and evaluation, for one reason; it can be undone (Delete)</source>
        <translation>Diese Bilder mit einer gemeinsamen Begründung aus jeder Aufteilung, jedem Training und jeder Auswertung ausschließen; lässt sich rückgängig machen (Entf)</translation>
    </message>
    <message>
        <source>Leave this image or patient out of every split, training and evaluation, with a reason; it can be undone (Delete)</source>
        <translation>Dieses Bild oder diesen Patienten mit Begründung aus jeder Aufteilung, jedem Training und jeder Auswertung ausschließen; lässt sich rückgängig machen (Entf)</translation>
    </message>
    <message>
        <source>Pseudonyms are the same in every export of this project. An export with the original identifiers is logged.</source>
        <translation>Pseudonyme sind in jedem Export dieses Projekts gleich. Ein Export mit den ursprünglichen Kennungen wird protokolliert.</translation>
    </message>
    <message>
        <source>Original identifiers</source>
        <translation>Ursprüngliche Kennungen</translation>
    </message>
    <message>
        <source>Which identifiers should the list contain?</source>
        <translation>Welche Kennungen soll die Liste enthalten?</translation>
    </message>
    <message>
        <source>Which identifiers should the report contain?</source>
        <translation>Welche Kennungen soll der Bericht enthalten?</translation>
    </message>
    <message>
        <source>A few images of each class side by side, with the distribution of intensity, shape and size (S)</source>
        <translation>Einige Bilder jeder Klasse nebeneinander, mit der Verteilung von Intensität, Form und Größe (S)</translation>
    </message>
    <message>
        <source>Save the images shown, with patient, class and set, as a CSV file</source>
        <translation>Die gezeigten Bilder mit Patient, Klasse und Datensatz als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Hide identifiers: show pseudonyms in place of ids and file names</source>
        <translation>Kennungen verbergen: Pseudonyme anstelle von Kennungen und Dateinamen zeigen</translation>
    </message>
    <message>
        <source>Remove the last one</source>
        <translation>Letzten entfernen</translation>
    </message>
    <message>
        <source>Images and their fields</source>
        <translation>Bilder und ihre Felder</translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 patient(s)</source>
        <translation>
            <numerusform>%1 von %2 Patient</numerusform>
            <numerusform>%1 von %2 Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <translation>
            <numerusform>%1 von %2 Bild</numerusform>
            <numerusform>%1 von %2 Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Include %1 again</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Use in splits, training and evaluation again (Delete)</source>
        <translation>Wieder für Aufteilung, Training und Auswertung verwenden (Entf)</translation>
    </message>
    <message>
        <source>Left out: %1. Use in splits, training and evaluation again (Delete)</source>
        <translation>Ausgeschlossen: %1. Wieder für Aufteilung, Training und Auswertung verwenden (Entf)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ClassCounts</name>
    <message>
        <source>Classes of the table</source>
        <translation>Klassen der Tabelle</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>%1 (positive)</source>
        <translation>%1 (positiv)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ColumnMapping</name>
    <message>
        <source>Image path</source>
        <translation>Bildpfad</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Kept as metadata</source>
        <translation>Als Metadaten behalten</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ColumnTable</name>
    <message>
        <source>Is taken as</source>
        <translation>Wird gelesen als</translation>
    </message>
    <message>
        <source>Column %1 is taken as</source>
        <translation>Spalte %1 wird gelesen als</translation>
    </message>
    <message>
        <source>What “%1” holds. Several label columns make a class each.</source>
        <translation>Was „%1“ enthält. Mehrere Label-Spalten ergeben je eine Klasse.</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Click, or Space, to choose what a column is taken as</source>
        <translation>Klick oder Leertaste, um die Bedeutung einer Spalte zu wählen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>A column without a name cannot be read</source>
        <translation>Eine Spalte ohne Namen kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Only the first column of this name is read</source>
        <translation>Nur die erste Spalte dieses Namens wird gelesen</translation>
    </message>
    <message>
        <source>Column %1 is taken as: %2</source>
        <translation>Spalte %1 wird gelesen als: %2</translation>
    </message>
    <message>
        <source>%1, a guess</source>
        <translation>%1, vermutet</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>Lightbox's guess from name and values; choose another where it is wrong</source>
        <translation>Aus Namen und Werten vermutet; bei Bedarf eine andere Bedeutung wählen</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConfusionMatrix</name>
    <message>
        <source>true negative</source>
        <translation>richtig negativ</translation>
    </message>
    <message>
        <source>false positive</source>
        <translation>falsch positiv</translation>
    </message>
    <message>
        <source>false negative</source>
        <translation>falsch negativ</translation>
    </message>
    <message>
        <source>true positive</source>
        <translation>richtig positiv</translation>
    </message>
    <message>
        <source>truth / called</source>
        <translation>wahr / erkannt</translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation>%1 als %2 erkannt</translation>
    </message>
    <message>
        <source>called: %1</source>
        <translation>erkannt: %1</translation>
    </message>
    <message>
        <source>truth: %1</source>
        <translation>wahr: %1</translation>
    </message>
    <message>
        <source>%1 called %2; click to list the images</source>
        <translation>%1 als %2 erkannt; Klick zeigt die Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConfusionPanel</name>
    <message>
        <source>Balanced accuracy</source>
        <translation>Balancierte Genauigkeit</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>click to list</source>
        <translation>Klick zeigt Bilder</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each class</source>
        <translation>Präzision, Recall und F1 jeder Klasse</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>a class is absent</source>
        <translation>eine Klasse fehlt</translation>
    </message>
    <message>
        <source>one class only</source>
        <translation>nur eine Klasse</translation>
    </message>
    <message>
        <source>Accuracy; majority %1</source>
        <translation>Genauigkeit; Mehrheit %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConsequencesPanel</name>
    <message>
        <source>live</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>Trainierbare Parameter</translation>
    </message>
    <message>
        <source>Phase 1</source>
        <translation>Phase 1</translation>
    </message>
    <message>
        <source>Phase 2</source>
        <translation>Phase 2</translation>
    </message>
    <message>
        <source>Time expected</source>
        <translation>Erwartete Dauer</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation>Training starten (F5)</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1 of %2: the head</source>
        <translation>%1 von %2: der Kopf</translation>
    </message>
    <message>
        <source>all: %1 backbone + %2 head</source>
        <translation>alle: %1 Backbone + %2 Kopf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) · %1</source>
        <translation>
            <numerusform>%n Thread · %1</numerusform>
            <numerusform>%n Threads · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients / images</source>
        <translation>Patienten / Bilder</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Auswirkungen</translation>
    </message>
    <message>
        <source>no epochs set</source>
        <translation>keine Epochen</translation>
    </message>
    <message>
        <source>from a similar earlier run</source>
        <translation>aus einem ähnlichen Lauf</translation>
    </message>
    <message>
        <source>no similar run yet</source>
        <translation>noch kein ähnlicher Lauf</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CountsPanel</name>
    <message>
        <source>Patients, images and prevalence</source>
        <translation>Patienten, Bilder und Prävalenz</translation>
    </message>
    <message>
        <source>Patients, images and prevalence of each set</source>
        <translation>Patienten, Bilder und Prävalenz jedes Datensatzes</translation>
    </message>
    <message>
        <source>prevalence of %1 by image, 95 % interval (Wilson)</source>
        <translation>Prävalenz von %1 je Bild, 95-%-Intervall (Wilson)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Prevalence</source>
        <translation>Prävalenz</translation>
    </message>
    <message>
        <source>Δ points</source>
        <translation>Δ Punkte</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>The images carry no patient ids.</source>
        <translation>Die Bilder haben keine Patientenkennung.</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>PPV, NPV and calibration measured in this set will not carry over to the whole.</source>
        <translation>PPV, NPV und Kalibrierung aus diesem Datensatz lassen sich nicht auf alle Bilder übertragen.</translation>
    </message>
    <message>
        <source>Fold %1 (%2.%3)</source>
        <translation>Fold %1 (%2.%3)</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message>
        <source>Point: prevalence; line: 95 % interval; dashed: all images</source>
        <translation>Punkt: Prävalenz; Linie: 95-%-Intervall; gestrichelt: alle Bilder</translation>
    </message>
    <message>
        <source>Validation on this fold, training on the others</source>
        <translation>Validierung auf diesem Fold, Training auf den anderen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CurvePlot</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>phase 1: head</source>
        <translation>Phase 1: Kopf</translation>
    </message>
    <message>
        <source>phase 2: everything</source>
        <translation>Phase 2: alles</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::DecisionDialog</name>
    <message>
        <source>Leave out an image or a patient?</source>
        <translation>Bild oder Patienten ausschließen?</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message numerus="yes">
        <source>Patient %1, %n image(s)</source>
        <translation>
            <numerusform>Patient %1, %n Bild</numerusform>
            <numerusform>Patient %1, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Image by id</source>
        <translation>Bild nach Kennung</translation>
    </message>
    <message>
        <source>Patient by id</source>
        <translation>Patient nach Kennung</translation>
    </message>
    <message>
        <source>Image or patient</source>
        <translation>Bild oder Patient</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason, for the audit log and every report</source>
        <translation>Begründung für Protokoll und Berichte</translation>
    </message>
    <message>
        <source>Accept this finding as it is?</source>
        <translation>Auffälligkeit so akzeptieren?</translation>
    </message>
    <message>
        <source>It leaves the counts but not the list, with your note, and is logged. If its images or its measure change, it comes back.</source>
        <translation>Sie wird nicht mehr gezählt, bleibt aber mit der Notiz in der Liste und wird protokolliert. Ändern sich ihre Bilder oder ihr Maß, erscheint sie wieder.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why it is no fault here, for the audit log and every report</source>
        <translation>Warum es hier kein Fehler ist, für Protokoll und Berichte</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %1 image(s)?</source>
        <translation>
            <numerusform>%1 Bild ausschließen?</numerusform>
            <numerusform>%1 Bilder ausschließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the project, but in no set, no training and no evaluation. Every report counts them, with the reason.</source>
        <translation>Sie bleiben im Projekt, werden aber in keinem Datensatz, keinem Training und keiner Auswertung verwendet. Jeder Bericht zählt sie mit der Begründung auf.</translation>
    </message>
    <message>
        <source>One reason for all, for the audit log and every report</source>
        <translation>Eine Begründung für alle, für Protokoll und Berichte</translation>
    </message>
    <message>
        <source>It stays in the project, but is used in no set, no training and no evaluation. Every report counts it, with the reason.</source>
        <translation>Es bleibt im Projekt, wird aber in keinem Datensatz, keinem Training und keiner Auswertung verwendet. Jeder Bericht zählt es mit der Begründung auf.</translation>
    </message>
    <message>
        <source>Id as in the files</source>
        <translation>Kennung wie in den Dateien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Distribution</name>
    <message>
        <source>%1: median %2</source>
        <translation>%1: Median %2</translation>
    </message>
    <message>
        <source>Share of each class's images by value</source>
        <translation>Anteil der Bilder jeder Klasse nach Wert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::DownloadDialog</name>
    <message>
        <source>Download a set</source>
        <translation>Datensatz herunterladen</translation>
    </message>
    <message>
        <source>Download a public set</source>
        <translation>Öffentlichen Datensatz herunterladen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation>nicht für kommerzielle Nutzung</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Prüfen und verwenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>Ordner für die Datei</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>checking %1</source>
        <translation>%1 werden geprüft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>From the publisher, MedMNIST, checked by MD5. Nothing but the request leaves this computer.</source>
        <translation>Vom Herausgeber MedMNIST, mit MD5 geprüft. Nur die Anfrage verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>What is downloaded is kept; the next try continues there.</source>
        <translation>Was heruntergeladen ist, bleibt; der nächste Versuch setzt dort fort.</translation>
    </message>
    <message>
        <source>Images of %1 × %1 pixels</source>
        <translation>Bilder von %1 × %1 Pixeln</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s), %2, %3: %4</source>
        <translation>
            <numerusform>%1 Bild, %2, %3: %4</numerusform>
            <numerusform>%1 Bilder, %2, %3: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already here; only checked</source>
        <translation>%1 bereits vorhanden; wird nur geprüft</translation>
    </message>
    <message>
        <source>%1 here from an earlier try; %2</source>
        <translation>%1 von einem früheren Versuch vorhanden; %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EpochBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message numerus="yes">
        <source>phase 1, %n epoch(s)</source>
        <translation>
            <numerusform>Phase 1, %n Epoche</numerusform>
            <numerusform>Phase 1, %n Epochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phase 2, at most %n epoch(s)</source>
        <translation>
            <numerusform>Phase 2, höchstens %n Epoche</numerusform>
            <numerusform>Phase 2, höchstens %n Epochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n epoch(s)</source>
        <translation>
            <numerusform>%1 von %n Epoche</numerusform>
            <numerusform>%1 von %n Epochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvaluatePage</name>
    <message>
        <source>The threshold stays as it is</source>
        <translation>Der Schwellenwert bleibt bestehen</translation>
    </message>
    <message>
        <source>A threshold is chosen and locked on validation.</source>
        <translation>Ein Schwellenwert wird auf der Validierung gewählt und festgelegt.</translation>
    </message>
    <message>
        <source>There is no threshold to lock</source>
        <translation>Es gibt keinen Schwellenwert zum Festlegen</translation>
    </message>
    <message>
        <source>The objective cannot be met: choose another, or move the threshold.</source>
        <translation>Das Ziel ist nicht erreichbar: ein anderes wählen oder den Schwellenwert verschieben.</translation>
    </message>
    <message>
        <source>Lock %1 as the threshold of this run?</source>
        <translation>%1 als Schwellenwert dieses Laufs festlegen?</translation>
    </message>
    <message>
        <source>From %1 on, an image is called %2. The test set is judged at this threshold and no other. Who locked it, when and why is kept in the audit log.</source>
        <translation>Ab %1 gilt ein Bild als %2. Die Testdaten werden nur bei diesem Schwellenwert beurteilt. Wer ihn wann und warum festgelegt hat, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Why this threshold: a miss costs more than a false alarm …</source>
        <translation>Warum dieser Schwellenwert: Übersehen ist schlimmer als Fehlalarm …</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Locking the threshold</source>
        <translation>Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>Lock a threshold first</source>
        <translation>Zuerst einen Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>Festlegen…</translation>
    </message>
    <message>
        <source>Reveal the test set, once?</source>
        <translation>Testdaten öffnen, einmalig?</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Evaluating the test set</source>
        <translation>Testdaten werden ausgewertet</translation>
    </message>
    <message>
        <source>report-%1.html</source>
        <translation>bericht-%1.html</translation>
    </message>
    <message>
        <source>predictions-%1.csv</source>
        <translation>vorhersagen-%1.csv</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>true negatives</source>
        <translation>richtig negative</translation>
    </message>
    <message>
        <source>false positives</source>
        <translation>falsch positive</translation>
    </message>
    <message>
        <source>false negatives</source>
        <translation>falsch negative</translation>
    </message>
    <message>
        <source>true positives</source>
        <translation>richtig positive</translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation>%1 als %2 erkannt</translation>
    </message>
    <message>
        <source>scores from %1 to %2</source>
        <translation>Scores von %1 bis %2</translation>
    </message>
    <message>
        <source>Computing intervals</source>
        <translation>Intervalle werden berechnet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Class against all others</source>
        <translation>Klasse gegen alle anderen</translation>
    </message>
    <message>
        <source>The positive class; it is chosen on import</source>
        <translation>Die positive Klasse; beim Import gewählt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>Bericht (HTML)…</translation>
    </message>
    <message>
        <source>Predictions (CSV)…</source>
        <translation>Vorhersagen (CSV)…</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>worst mistakes</source>
        <translation>größte Fehler</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Open a project, or import images into a new one.</source>
        <translation>Ein Projekt öffnen oder Bilder in ein neues importieren.</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>Bilder importieren…</translation>
    </message>
    <message>
        <source>Nothing to evaluate yet</source>
        <translation>Noch nichts auszuwerten</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Validation of this run is closed</source>
        <translation>Die Validierung dieses Laufs ist geschlossen</translation>
    </message>
    <message>
        <source>This run has no predictions yet</source>
        <translation>Dieser Lauf hat noch keine Vorhersagen</translation>
    </message>
    <message>
        <source>Go to Monitor</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>This run has no test set</source>
        <translation>Dieser Lauf hat keine Testdaten</translation>
    </message>
    <message>
        <source>Sealed: lock a threshold, then reveal the test set once</source>
        <translation>Versiegelt: einen Schwellenwert festlegen, dann die Testdaten einmal öffnen</translation>
    </message>
    <message>
        <source>Not sealed: click to compute its figures</source>
        <translation>Nicht versiegelt: Klick berechnet die Kennzahlen</translation>
    </message>
    <message>
        <source>Figures of the test set at the locked threshold</source>
        <translation>Kennzahlen der Testdaten beim festgelegten Schwellenwert</translation>
    </message>
    <message>
        <source>on test</source>
        <translation>auf Test</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>festgelegt</translation>
    </message>
    <message>
        <source>chosen on validation</source>
        <translation>auf Validierung gewählt</translation>
    </message>
    <message>
        <source>Choose on validation</source>
        <translation>Auf Validierung wählen</translation>
    </message>
    <message>
        <source>Locked at %1</source>
        <translation>Festgelegt: %1</translation>
    </message>
    <message>
        <source>Lock the threshold</source>
        <translation>Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>who, when, why; audit log</source>
        <translation>wer, wann, warum; Protokoll</translation>
    </message>
    <message>
        <source>Before the test set is seen (Ctrl L)</source>
        <translation>Bevor die Testdaten eingesehen werden (Strg+L)</translation>
    </message>
    <message>
        <source>No test set</source>
        <translation>Keine Testdaten</translation>
    </message>
    <message>
        <source>Make a split with a test set</source>
        <translation>Eine Aufteilung mit Testdaten anlegen</translation>
    </message>
    <message>
        <source>Reveal the test, once</source>
        <translation>Testdaten öffnen, einmal</translation>
    </message>
    <message>
        <source>%1, sealed</source>
        <translation>%1, versiegelt</translation>
    </message>
    <message>
        <source>Evaluate the test set</source>
        <translation>Testdaten auswerten</translation>
    </message>
    <message>
        <source>%1, not sealed</source>
        <translation>%1, nicht versiegelt</translation>
    </message>
    <message>
        <source>Computes the figures of the test set</source>
        <translation>Berechnet die Kennzahlen der Testdaten</translation>
    </message>
    <message>
        <source>Test revealed</source>
        <translation>Testdaten geöffnet</translation>
    </message>
    <message>
        <source>Test evaluated</source>
        <translation>Testdaten ausgewertet</translation>
    </message>
    <message>
        <source>Show the figures of the test set</source>
        <translation>Kennzahlen der Testdaten zeigen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>figures, plots, protocol</source>
        <translation>Kennzahlen, Kurven, Protokoll</translation>
    </message>
    <message>
        <source>The test set was opened at %1; another threshold needs another run.</source>
        <translation>Die Testdaten wurden bei %1 geöffnet; ein anderer Schwellenwert braucht einen anderen Lauf.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The test set is opened once, at a threshold that was fixed before.</source>
        <translation>Die Testdaten werden einmal geöffnet, bei einem vorher festgelegten Schwellenwert.</translation>
    </message>
    <message numerus="yes">
        <source>Its %1 image(s) are judged at the locked threshold %2. This is logged and counted, the threshold cannot be changed afterwards, and every later look is counted too.</source>
        <translation>
            <numerusform>Das eine Bild (%1) wird beim festgelegten Schwellenwert %2 beurteilt. Das wird protokolliert und gezählt, der Schwellenwert lässt sich danach nicht mehr ändern, und auch jedes spätere Einsehen wird gezählt.</numerusform>
            <numerusform>Die %1 Bilder werden beim festgelegten Schwellenwert %2 beurteilt. Das wird protokolliert und gezählt, der Schwellenwert lässt sich danach nicht mehr ändern, und auch jedes spätere Einsehen wird gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>Vorhersagen speichern</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>Predictions saved</source>
        <translation>Vorhersagen gespeichert</translation>
    </message>
    <message>
        <source>%1, with pseudonyms in place of patients and file names.</source>
        <translation>%1, mit Pseudonymen anstelle von Patienten und Dateinamen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cases, set</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Train a model: its results on validation are shown here.</source>
        <translation>Ein Modell trainieren: Hier erscheinen seine Ergebnisse auf der Validierung.</translation>
    </message>
    <message>
        <source>%1 was trained on another split: some of its validation images are in the test set that is sealed now. Choose a run on the current split.</source>
        <translation>%1 wurde auf einer anderen Aufteilung trainiert: Einige seiner Validierungsbilder liegen in den jetzt versiegelten Testdaten. Einen Lauf der aktuellen Aufteilung wählen.</translation>
    </message>
    <message>
        <source>They are made when training of %1 has ended.</source>
        <translation>Sie entstehen, wenn das Training von %1 beendet ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the operating point, or choose an objective</source>
        <translation>Arbeitspunkt ziehen oder ein Ziel wählen</translation>
    </message>
    <message>
        <source>none in the split of this run</source>
        <translation>keine in der Aufteilung</translation>
    </message>
    <message>
        <source>Opens the test set at the locked threshold; this is logged and counted</source>
        <translation>Öffnet die Testdaten beim festgelegten Schwellenwert; das wird protokolliert und gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%1, opened %n time(s)</source>
        <translation>
            <numerusform>%1, %n-mal geöffnet</numerusform>
            <numerusform>%1, %n-mal geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report as HTML</source>
        <translation>Bericht als HTML speichern</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EventsPanel</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvidenceNames</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Border, outer 6 %</source>
        <translation>Rand, äußere 6 %</translation>
    </message>
    <message>
        <source>16 × 16 miniature</source>
        <translation>16 × 16 Miniatur</translation>
    </message>
    <message>
        <source>(5 folds by image: patients are unknown)</source>
        <translation>(5 Folds je Bild: Patienten sind unbekannt)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvidencePlot</name>
    <message>
        <source>AUROC; chance is 0.5</source>
        <translation>AUROC; Zufall ist 0,5</translation>
    </message>
    <message>
        <source>How well the label is predicted, AUROC</source>
        <translation>Wie gut sich das Label vorhersagen lässt, AUROC</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ExclusionsPanel</name>
    <message>
        <source>Left out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Leave out an image or a patient…</source>
        <translation>Bild oder Patienten ausschließen…</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>No image is left out.</source>
        <translation>Kein Bild ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>What is left out stays in the project, but is in no set and no run.</source>
        <translation>Ausgeschlossenes bleibt im Projekt, ist aber in keinem Datensatz und keinem Lauf.</translation>
    </message>
    <message>
        <source>Include %1 again</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FieldChips</name>
    <message>
        <source>Stratified by</source>
        <translation>Stratifiziert nach</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Every set gets its share of every class</source>
        <translation>Jeder Datensatz erhält seinen Anteil jeder Klasse</translation>
    </message>
    <message>
        <source>Stratified by %1; click to leave it out</source>
        <translation>Stratifiziert nach %1; Klick entfernt es</translation>
    </message>
    <message>
        <source>Stratify by one more field</source>
        <translation>Nach einem weiteren Feld stratifizieren</translation>
    </message>
    <message>
        <source>The images have no other field</source>
        <translation>Die Bilder haben kein weiteres Feld</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FigureLabel</name>
    <message>
        <source>95 % interval: %1</source>
        <translation>95-%-Intervall: %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FiguresPanel</name>
    <message>
        <source>Discrimination and error</source>
        <translation>Trennschärfe und Fehler</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Prevalence</source>
        <translation>Prävalenz</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Calibration error, equal width</source>
        <translation>Kalibrierungsfehler, gleiche Breite</translation>
    </message>
    <message>
        <source>Calibration error, equal mass</source>
        <translation>Kalibrierungsfehler, gleiche Fallzahl</translation>
    </message>
    <message>
        <source>Cohen's kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>AUROC and average precision of each class</source>
        <translation>AUROC und mittlere Präzision jeder Klasse</translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>Prevalence of %1</source>
        <translation>Prävalenz von %1</translation>
    </message>
    <message>
        <source>95 % intervals by patient</source>
        <translation>95-%-Intervalle je Patient</translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation>95-%-Intervalle</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>at the stored decision: %1</source>
        <translation>bei der gespeicherten Entscheidung: %1</translation>
    </message>
    <message>
        <source>%1 to 1</source>
        <translation>%1 bis 1</translation>
    </message>
    <message>
        <source>AUROC with its 95 % interval, from %1 to 1</source>
        <translation>AUROC mit 95-%-Intervall, von %1 bis 1</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>gewichtet</translation>
    </message>
    <message>
        <source>macro</source>
        <translation>Makro</translation>
    </message>
    <message numerus="yes">
        <source>of %1 patient(s)</source>
        <translation>
            <numerusform>von %1 Patient</numerusform>
            <numerusform>von %1 Patienten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FilterBar</name>
    <message>
        <source>Patient, then image</source>
        <translation>Patient, dann Bild</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Patient, file name or any field</source>
        <translation>Patient, Dateiname oder Feld</translation>
    </message>
    <message>
        <source>Search images</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Search patient, file name and every field; "age:45" in one field, "age&gt;=45" or "date&lt;2019-05" compared with it (Ctrl+F)</source>
        <translation>Sucht in Patient, Dateiname und jedem Feld; "age:45" in einem Feld, "age&gt;=45" oder "date&lt;2019-05" im Vergleich (Strg+F)</translation>
    </message>
    <message>
        <source>Images per patient ≥ 2</source>
        <translation>Bilder je Patient ≥ 2</translation>
    </message>
    <message>
        <source>Has finding</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only images with a value of a field: sex, view, site …</source>
        <translation>Nur Bilder mit einem Wert eines Felds: Geschlecht, Projektion, Standort …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Table with every field; a click on a column's head sorts by it</source>
        <translation>Tabelle mit jedem Feld; ein Klick auf den Spaltenkopf sortiert</translation>
    </message>
    <message>
        <source>search “%1”</source>
        <translation>Suche „%1“</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 images or more per patient</source>
        <translation>%1 oder mehr Bilder je Patient</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>in no set</source>
        <translation>in keinem Datensatz</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>has a finding</source>
        <translation>mit Auffälligkeit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation>Klasse: %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Datensatz: %1</translation>
    </message>
    <message>
        <source>%1, last first</source>
        <translation>%1, absteigend</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Any set</source>
        <translation>Alle Datensätze</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Last first</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FoldTab</name>
    <message>
        <source>Fold away: %1 (Esc)</source>
        <translation>Ausblenden: %1 (Esc)</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Einblenden: %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Format</name>
    <message>
        <source>undefined: %1</source>
        <translation>nicht definiert: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binär</translation>
    </message>
    <message>
        <source>several classes</source>
        <translation>mehrere Klassen</translation>
    </message>
    <message>
        <source>several labels an image</source>
        <translation>mehrere Labels je Bild</translation>
    </message>
    <message>
        <source>ordered classes</source>
        <translation>geordnete Klassen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>form of a date without its year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>form of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>form of a study's date</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>decoding images</source>
        <translation>Bilder dekodieren</translation>
    </message>
    <message>
        <source>caching features</source>
        <translation>Merkmale vorberechnen</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>comparing images</source>
        <translation>Bilder vergleichen</translation>
    </message>
    <message>
        <source>drawing images</source>
        <translation>Bilder zeichnen</translation>
    </message>
    <message>
        <source>predicting</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>explaining</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Newcombe</source>
        <translation>Newcombe</translation>
    </message>
    <message>
        <source>Newcombe, by patient</source>
        <translation>Newcombe, je Patient</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Wilson, by patient</source>
        <translation>Wilson, je Patient</translation>
    </message>
    <message>
        <source>DeLong</source>
        <translation>DeLong</translation>
    </message>
    <message>
        <source>MOVER</source>
        <translation>MOVER</translation>
    </message>
    <message>
        <source>bootstrap by patient</source>
        <translation>Bootstrap je Patient</translation>
    </message>
    <message>
        <source>bootstrap by image</source>
        <translation>Bootstrap je Bild</translation>
    </message>
    <message>
        <source>Mercaldo, logit</source>
        <translation>Mercaldo, Logit</translation>
    </message>
    <message>
        <source>Sensitivity ≥ %1, lower bound</source>
        <translation>Sensitivität ≥ %1, untere Grenze</translation>
    </message>
    <message>
        <source>Sensitivity ≥ %1</source>
        <translation>Sensitivität ≥ %1</translation>
    </message>
    <message>
        <source>Specificity ≥ %1, lower bound</source>
        <translation>Spezifität ≥ %1, untere Grenze</translation>
    </message>
    <message>
        <source>Specificity ≥ %1</source>
        <translation>Spezifität ≥ %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Youden's J</source>
        <translation>Youdens J</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HealthPanel</name>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>Health report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Findings, by severity</source>
        <translation>Auffälligkeiten nach Schwere</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>About this finding</source>
        <translation>Zu dieser Auffälligkeit</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Accept with a note…</source>
        <translation>Mit Notiz akzeptieren…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation>Akzeptiert von %1</translation>
    </message>
    <message>
        <source>Changed since it was accepted</source>
        <translation>Seit dem Akzeptieren geändert</translation>
    </message>
    <message>
        <source>%1 high</source>
        <translation>%1 hoch</translation>
    </message>
    <message>
        <source>%1 medium</source>
        <translation>%1 mittel</translation>
    </message>
    <message>
        <source>%1 low</source>
        <translation>%1 gering</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 akzeptiert</translation>
    </message>
    <message>
        <source>Accept again…</source>
        <translation>Erneut akzeptieren…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Accepted (%1).</source>
        <translation>Akzeptiert (%1).</translation>
    </message>
    <message>
        <source>Changed since it was accepted.</source>
        <translation>Seit dem Akzeptieren geändert.</translation>
    </message>
    <message>
        <source>Effect.</source>
        <translation>Folge.</translation>
    </message>
    <message>
        <source>Remedy.</source>
        <translation>Abhilfe.</translation>
    </message>
    <message>
        <source>Accepted with a note; at the end of the list</source>
        <translation>Mit Notiz akzeptiert; am Ende der Liste</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>Vollprüfung</translation>
    </message>
    <message>
        <source>Reads all pixels again: how well the border of the image predicts the label, and all near duplicates. Can take minutes.</source>
        <translation>Liest alle Pixel noch einmal: wie gut der Bildrand das Label vorhersagt, und alle Beinahe-Duplikate. Kann Minuten dauern.</translation>
    </message>
    <message>
        <source>Export the health report (JSON)</source>
        <translation>Prüfbericht exportieren (JSON)</translation>
    </message>
    <message>
        <source>Hide the health report</source>
        <translation>Prüfbericht ausblenden</translation>
    </message>
    <message>
        <source>Keep the data as they are: the finding is no longer counted, and your note is kept</source>
        <translation>Die Daten so lassen: Die Auffälligkeit zählt nicht mehr, die Notiz bleibt</translation>
    </message>
    <message>
        <source>Count the finding again (logged)</source>
        <translation>Die Auffälligkeit wieder zählen (wird protokolliert)</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) checked</source>
        <translation>
            <numerusform>%1 Bild geprüft</numerusform>
            <numerusform>%1 Bilder geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) checked in %2</source>
        <translation>
            <numerusform>%1 Bild in %2 geprüft</numerusform>
            <numerusform>%1 Bilder in %2 geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgeschlossen</translation>
    </message>
    <message>
        <source>No check found a problem in these images.</source>
        <translation>Keine Prüfung hat in diesen Bildern ein Problem gefunden.</translation>
    </message>
    <message>
        <source>Show the health report</source>
        <translation>Prüfbericht einblenden</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Auffälligkeit</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HelpDialog</name>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>the six pages</source>
        <translation>die sechs Seiten</translation>
    </message>
    <message>
        <source>new, open project</source>
        <translation>Projekt anlegen, öffnen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>demonstration cohort (start screen)</source>
        <translation>Demonstrationskohorte (Startseite)</translation>
    </message>
    <message>
        <source>light or dark theme</source>
        <translation>helles oder dunkles Design</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>diese Hilfe</translation>
    </message>
    <message>
        <source>Split, Train, Monitor</source>
        <translation>Aufteilung, Training, Verlauf</translation>
    </message>
    <message>
        <source>seal the test set</source>
        <translation>Testdaten versiegeln</translation>
    </message>
    <message>
        <source>start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>pause or resume</source>
        <translation>anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>window, zoom, pan, measure</source>
        <translation>fenstern, zoomen, verschieben, messen</translation>
    </message>
    <message>
        <source>invert, fit, windows</source>
        <translation>invertieren, einpassen, Fenster</translation>
    </message>
    <message>
        <source>the whole page, and back</source>
        <translation>ganze Seite und zurück</translation>
    </message>
    <message>
        <source>images, several, of the patient</source>
        <translation>Bilder, mehrere, des Patienten</translation>
    </message>
    <message>
        <source>sample sheet, leave out or take in</source>
        <translation>Musterblatt, ausschließen oder aufnehmen</translation>
    </message>
    <message>
        <source>find</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>threshold by one case, by ten</source>
        <translation>Schwellenwert um einen Fall, um zehn</translation>
    </message>
    <message>
        <source>lock the threshold</source>
        <translation>Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>restore while dragging</source>
        <translation>beim Ziehen zurücksetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>next, previous case</source>
        <translation>nächster, voriger Fall</translation>
    </message>
    <message>
        <source>agree, disagree, unsure, flag</source>
        <translation>richtig, falsch, unsicher, markieren</translation>
    </message>
    <message>
        <source>note, leave it</source>
        <translation>Notiz, verlassen</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Cases.&lt;/b&gt; Start the demonstration cohort, or import a folder, DICOM or a MedMNIST file. Read the health report: each finding leads to its images.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Split.&lt;/b&gt; Divide the patients, not the images. Look at the prevalence of each set; seal the test set before you train.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Train.&lt;/b&gt; Take a preset. The right column says what your choices imply. Start.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Monitor.&lt;/b&gt; Watch validation, pause, stop, resume; nothing is lost.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Evaluate.&lt;/b&gt; Drag the point on the ROC curve, or ask for a sensitivity. Lock the threshold on validation; then open the test set once.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Review.&lt;/b&gt; Go through the misses with the map over the image; agree, disagree, flag, note. Export the report.&lt;/p&gt;&lt;p&gt;Research use only. Not a medical device.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Fälle.&lt;/b&gt; Die Demonstrationskohorte starten oder einen Ordner, DICOM oder eine MedMNIST-Datei importieren. Den Prüfbericht lesen: Jede Auffälligkeit führt zu ihren Bildern.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Aufteilung.&lt;/b&gt; Die Patienten aufteilen, nicht die Bilder. Die Prävalenz jedes Datensatzes ansehen; die Testdaten vor dem Training versiegeln.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Training.&lt;/b&gt; Eine Vorlage wählen. Die rechte Spalte zeigt die Auswirkungen. Starten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verlauf.&lt;/b&gt; Die Validierung beobachten, anhalten, stoppen, fortsetzen; nichts geht verloren.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Auswertung.&lt;/b&gt; Den Punkt auf der ROC-Kurve ziehen oder eine Sensitivität vorgeben. Den Schwellenwert auf der Validierung festlegen; dann die Testdaten einmal öffnen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Befundung.&lt;/b&gt; Die übersehenen Fälle mit der Karte über dem Bild durchgehen; richtig, falsch, markieren, notieren. Den Bericht exportieren.&lt;/p&gt;&lt;p&gt;Nur für die Forschung. Kein Medizinprodukt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything here can also be done without a window; &lt;code&gt;lightbox-cli COMMAND --help&lt;/code&gt; shows each command with an example.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Alles geht auch ohne Fenster; &lt;code&gt;lightbox-cli COMMAND --help&lt;/code&gt; zeigt jeden Befehl mit einem Beispiel.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Lightbox %1 is free software under the GNU General Public License, version 3 or later. It comes with no warranty.&lt;/p&gt;&lt;p&gt;It stands on Qt (LGPL-3.0), QCustomPlot (GPL-3.0), LibTorch (BSD-3-Clause), OpenCV (Apache-2.0), DCMTK (BSD-3-Clause), OpenJPEG (BSD-2-Clause), SQLite (public domain), Boost (BSL-1.0), nlohmann/json (MIT), RE2 (BSD-3-Clause) and Inter (OFL-1.1), whose licence follows.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Lightbox %1 ist freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewähr.&lt;/p&gt;&lt;p&gt;Es beruht auf Qt (LGPL-3.0), QCustomPlot (GPL-3.0), LibTorch (BSD-3-Clause), OpenCV (Apache-2.0), DCMTK (BSD-3-Clause), OpenJPEG (BSD-2-Clause), SQLite (gemeinfrei), Boost (BSL-1.0), nlohmann/json (MIT), RE2 (BSD-3-Clause) und Inter (OFL-1.1), dessen Lizenz folgt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HistoryPanel</name>
    <message>
        <source>as found</source>
        <translation>wie vorgefunden</translation>
    </message>
    <message>
        <source>by date (%1)</source>
        <translation>nach Datum (%1)</translation>
    </message>
    <message>
        <source>by site (%1)</source>
        <translation>nach Standort (%1)</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Bisherige</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>Images are independent: %1</source>
        <translation>Bilder sind unabhängig: %1</translation>
    </message>
    <message>
        <source>Training and validation while fold 1 is validation, then test</source>
        <translation>Training und Validierung, solange Fold 1 validiert, dann Test</translation>
    </message>
    <message>
        <source>Training, validation and test</source>
        <translation>Training, Validierung und Test</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Make %1 the current split again</source>
        <translation>%1 wieder zur aktuellen Aufteilung machen</translation>
    </message>
    <message numerus="yes">
        <source>%n split(s)</source>
        <translation>
            <numerusform>%n Aufteilung</numerusform>
            <numerusform>%n Aufteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>test kept</source>
        <translation>Test behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n Fold</numerusform>
            <numerusform>%n Folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>by image</source>
        <translation>je Bild</translation>
    </message>
    <message>
        <source>by patient</source>
        <translation>je Patient</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>Bilder: %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::IconArray</name>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Of %1 images: found %2, missed %3, false alarms %4</source>
        <translation>Von %1 Bildern: gefunden %2, übersehen %3, Fehlalarme %4</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageListModel</name>
    <message>
        <source>%1
Left out: %2</source>
        <translation>%1
Ausgeschlossen: %2</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageTableModel</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageTitle</name>
    <message>
        <source>axial %1</source>
        <translation>axial %1</translation>
    </message>
    <message>
        <source>coronal %1</source>
        <translation>koronal %1</translation>
    </message>
    <message>
        <source>sagittal %1</source>
        <translation>sagittal %1</translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>vol %1 %2</source>
        <comment>number of the volume, then its slice</comment>
        <translation>Vol. %1 %2</translation>
    </message>
    <message>
        <source>%1 frame %2</source>
        <translation>%1 Bild %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageViewer</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>W %1  L %2</translation>
    </message>
    <message>
        <source>zoom %1 %</source>
        <translation>Zoom %1 %</translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportCounts</name>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message numerus="yes">
        <source>patient(s)</source>
        <comment>after its number</comment>
        <translation>
            <numerusform>Patient</numerusform>
            <numerusform>Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 more class(es)</source>
        <translation>
            <numerusform>in %1 weiteren Klasse</numerusform>
            <numerusform>in %1 weiteren Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate(s)</source>
        <comment>after its number</comment>
        <translation>
            <numerusform>Duplikat</numerusform>
            <numerusform>Duplikate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import into this project</source>
        <translation>In dieses Projekt importieren</translation>
    </message>
    <message>
        <source>Images stay where they are. Files that cannot be read are listed, and never stop an import.</source>
        <translation>Bilder bleiben, wo sie sind. Unlesbare Dateien werden aufgelistet und halten keinen Import auf.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What the columns of the table hold</source>
        <translation>Was die Spalten der Tabelle enthalten</translation>
    </message>
    <message>
        <source>Patients from the path</source>
        <translation>Patienten aus dem Pfad</translation>
    </message>
    <message>
        <source>A pattern that finds the patient in a path</source>
        <translation>Ein Muster, das den Patienten im Pfad findet</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reads the images in the background (Enter)</source>
        <translation>Liest die Bilder im Hintergrund (Eingabe)</translation>
    </message>
    <message>
        <source>patient by pattern</source>
        <translation>Patient nach Muster</translation>
    </message>
    <message>
        <source>patient from the table</source>
        <translation>Patient aus der Tabelle</translation>
    </message>
    <message>
        <source>Nothing in the source is of a known format.</source>
        <translation>Nichts in der Quelle hat ein bekanntes Format.</translation>
    </message>
    <message>
        <source>uncertain stays uncertain</source>
        <translation>unsicher bleibt unsicher</translation>
    </message>
    <message>
        <source>of all rows</source>
        <translation>aller Zeilen</translation>
    </message>
    <message>
        <source>The source is still being read.</source>
        <translation>Die Quelle wird noch gelesen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Patients come from the pattern, not from the table.</source>
        <translation>Patienten kommen aus dem Muster, nicht aus der Tabelle.</translation>
    </message>
    <message>
        <source>How an uncertain label counts is chosen for each class at training</source>
        <translation>Wie ein unsicheres Label zählt, wird beim Training je Klasse gewählt</translation>
    </message>
    <message>
        <source>The patient pattern is not valid: %1.</source>
        <translation>Das Patientenmuster ist ungültig: %1.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportFlow</name>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Drawing the cohort</source>
        <translation>Kohorte zeichnen</translation>
    </message>
    <message>
        <source>Drawing the demonstration cohort</source>
        <translation>Demonstrationskohorte wird gezeichnet</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Drawn once; opened at once the next time.</source>
        <translation>Einmal gezeichnet; beim nächsten Mal sofort geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used</source>
        <translation>
            <numerusform>%n Datei konnte nicht verwendet werden</numerusform>
            <numerusform>%n Dateien konnten nicht verwendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling keeps the images imported so far; importing again adds the rest.</source>
        <translation>Beim Abbrechen bleiben die bisher importierten Bilder; erneutes Importieren ergänzt den Rest.</translation>
    </message>
    <message numerus="yes">
        <source>Import cancelled, %1 image(s) imported</source>
        <translation>
            <numerusform>Import abgebrochen, %1 Bild importiert</numerusform>
            <numerusform>Import abgebrochen, %1 Bilder importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) imported</source>
        <translation>
            <numerusform>%1 Bild importiert</numerusform>
            <numerusform>%1 Bilder importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already in the project.</source>
        <translation>%1 bereits im Projekt.</translation>
    </message>
    <message>
        <source>another patient: %1</source>
        <translation>anderer Patient: %1</translation>
    </message>
    <message>
        <source>another label: %1</source>
        <translation>anderes Label: %1</translation>
    </message>
    <message>
        <source>other fields: %1</source>
        <translation>andere Felder: %1</translation>
    </message>
    <message>
        <source>found in a new place: %1</source>
        <translation>an neuem Ort gefunden: %1</translation>
    </message>
    <message>
        <source>Images of the project have changed</source>
        <translation>Bilder des Projekts haben sich geändert</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportStrip</name>
    <message>
        <source>The last images read</source>
        <translation>Zuletzt gelesene Bilder</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no pixels</source>
        <translation>ohne Pixel</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>hostile</source>
        <translation>schädlich</translation>
    </message>
    <message>
        <source>bad value</source>
        <translation>Wertfehler</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::KeyHint</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LastEpochPanel</name>
    <message>
        <source>Last epoch</source>
        <translation>Letzte Epoche</translation>
    </message>
    <message>
        <source>Loss, training</source>
        <translation>Loss, Training</translation>
    </message>
    <message>
        <source>Loss, validation</source>
        <translation>Loss, Validierung</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation>AUROC, Validierung</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Validation loss minus training loss; growing while training loss falls means overfitting</source>
        <translation>Loss der Validierung minus Loss des Trainings; wächst er, während der Trainings-Loss sinkt, ist das Überanpassung</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LeakagePanel</name>
    <message>
        <source>Leakage</source>
        <translation>Datenlecks</translation>
    </message>
    <message>
        <source>Show these images on Cases</source>
        <translation>Diese Bilder unter Fälle zeigen</translation>
    </message>
    <message>
        <source>Patients in more than one set</source>
        <translation>Patienten in mehreren Sätzen</translation>
    </message>
    <message>
        <source>Patients in more than one fold</source>
        <translation>Patienten in mehreren Folds</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>The images carry no patient ids.</source>
        <translation>Die Bilder haben keine Patientenkennung.</translation>
    </message>
    <message>
        <source>Exact duplicates across sets</source>
        <translation>Duplikate in mehreren Sätzen</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Near duplicates across sets</source>
        <translation>Beinahe-Duplikate</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n Patient</numerusform>
            <numerusform>%n Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>Same image under two labels</source>
        <translation>Gleiches Bild, zwei Labels</translation>
    </message>
    <message>
        <source>One of the labels is wrong.</source>
        <translation>Eines der Labels ist falsch.</translation>
    </message>
    <message>
        <source>Patient under two labels</source>
        <translation>Patient mit zwei Labels</translation>
    </message>
    <message>
        <source>May be a course of disease, or a mistake.</source>
        <translation>Kann ein Krankheitsverlauf sein oder ein Fehler.</translation>
    </message>
    <message>
        <source>Images in order of time</source>
        <translation>Bilder in zeitlicher Folge</translation>
    </message>
    <message>
        <source>not checked: no dates</source>
        <translation>nicht geprüft: kein Datum</translation>
    </message>
    <message>
        <source>not checked: patients unknown</source>
        <translation>nicht geprüft: Patienten unbekannt</translation>
    </message>
    <message>
        <source>Patients with dates on both sides of a cut</source>
        <translation>Patienten beiderseits eines Stichtags</translation>
    </message>
    <message>
        <source>Patients seen at sites of several sets</source>
        <translation>Patienten an Standorten mehrerer Datensätze</translation>
    </message>
    <message>
        <source>Left out: %1 unknown</source>
        <translation>Ausgeschlossen: %1 unbekannt</translation>
    </message>
    <message>
        <source>These images are in no set.</source>
        <translation>Diese Bilder sind in keinem Datensatz.</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s)</source>
        <translation>
            <numerusform>%n Leck</numerusform>
            <numerusform>%n Lecks</numerusform>
        </translation>
    </message>
    <message>
        <source>A model trained on a patient recognises the other images of that patient.</source>
        <translation>Ein Modell, das auf einem Patienten trainiert wurde, erkennt dessen andere Bilder wieder.</translation>
    </message>
    <message>
        <source>The model is tested on an image that it was trained on.</source>
        <translation>Das Modell wird an einem Bild getestet, mit dem es trainiert wurde.</translation>
    </message>
    <message>
        <source>If training holds a later image of a patient, the model learns the outcome before it is asked about an earlier image.</source>
        <translation>Enthält das Training ein späteres Bild eines Patienten, lernt das Modell den Ausgang, bevor es nach einem früheren Bild gefragt wird.</translation>
    </message>
    <message>
        <source>not checked: not stored yet</source>
        <translation>nicht geprüft: nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) out of order</source>
        <translation>
            <numerusform>%n Patient außer Folge</numerusform>
            <numerusform>%n Patienten außer Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients out of order of time</source>
        <translation>Patienten außer zeitlicher Folge</translation>
    </message>
    <message>
        <source>All their images are in the earlier set, those after the cut included.</source>
        <translation>Alle ihre Bilder sind im früheren Datensatz, auch die nach dem Stichtag.</translation>
    </message>
    <message>
        <source>All their images are in one set: of their sets, the one nearest to test.</source>
        <translation>Alle ihre Bilder sind in einem Datensatz: dem der ihren, der Test am nächsten ist.</translation>
    </message>
    <message>
        <source>Left out: patient is in a kept set</source>
        <translation>Ausgeschlossen: Patient in behaltenem Datensatz</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n ungeprüft</numerusform>
            <numerusform>%n ungeprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>The same image, rescaled, compressed or windowed: the model is tested on what it was trained on.</source>
        <translation>Dasselbe Bild, skaliert, komprimiert oder gefenstert: Das Modell wird an dem getestet, womit es trainiert wurde.</translation>
    </message>
    <message>
        <source>Found by hashes alone; a full check on Cases compares the pixels.</source>
        <translation>Nur über Hashes gefunden; die Vollprüfung unter Fälle vergleicht die Pixel.</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) concerned; the health report on Cases lists them.</source>
        <translation>
            <numerusform>%1 Bild betroffen; der Prüfbericht unter Fälle zeigt es.</numerusform>
            <numerusform>%1 Bilder betroffen; der Prüfbericht unter Fälle zeigt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MachinePanel</name>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Share of the processors in use</source>
        <translation>Auslastung der Prozessoren</translation>
    </message>
    <message>
        <source>Share of the memory in use</source>
        <translation>Belegung des Arbeitsspeichers</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MainWindow</name>
    <message>
        <source>Lightbox</source>
        <translation>Lightbox</translation>
    </message>
    <message>
        <source>Drop to import into %1</source>
        <translation>Ablegen, um in %1 zu importieren</translation>
    </message>
    <message>
        <source>Drop to start a project</source>
        <translation>Ablegen, um ein Projekt zu beginnen</translation>
    </message>
    <message>
        <source>%1 – Lightbox</source>
        <translation>%1 – Lightbox</translation>
    </message>
    <message>
        <source>A run is training in this project</source>
        <translation>In diesem Projekt trainiert ein Lauf</translation>
    </message>
    <message>
        <source>Stop it, or wait until it ends, before you leave the project.</source>
        <translation>Vor dem Verlassen des Projekts den Lauf stoppen oder sein Ende abwarten.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a project: a folder that ends in .lightbox</source>
        <translation>Projekt öffnen: ein Ordner mit der Endung .lightbox</translation>
    </message>
    <message>
        <source>%1 cannot be found. Nothing in the project is lost.</source>
        <translation>%1 ist nicht zu finden. Im Projekt ist nichts verloren.</translation>
    </message>
    <message>
        <source>Locate the images…</source>
        <translation>Bilder suchen…</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Wo ist %1 jetzt?</translation>
    </message>
    <message>
        <source>Locating images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not in the new place</source>
        <translation>
            <numerusform>%n Datei ist nicht am neuen Ort</numerusform>
            <numerusform>%n Dateien sind nicht am neuen Ort</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are found there.</source>
        <translation>Die anderen sind dort gefunden.</translation>
    </message>
    <message>
        <source>Close while %1 trains?</source>
        <translation>Schließen, während %1 trainiert?</translation>
    </message>
    <message>
        <source>Close while a run trains?</source>
        <translation>Schließen, während ein Lauf trainiert?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation>Sofort stoppen</translation>
    </message>
    <message>
        <source>Finish epoch, close</source>
        <translation>Epoche beenden, schließen</translation>
    </message>
    <message>
        <source>Images, folders, tables, MedMNIST files, or a .lightbox folder to open</source>
        <translation>Bilder, Ordner, Tabellen, MedMNIST-Dateien oder ein .lightbox-Ordner zum Öffnen</translation>
    </message>
    <message>
        <source>This project can only be read</source>
        <translation>Dieses Projekt kann nur gelesen werden</translation>
    </message>
    <message>
        <source>What you enter is not saved until the project can be written.</source>
        <translation>Eingaben werden erst gespeichert, wenn das Projekt beschreibbar ist.</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>%1 importiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>The images have moved</source>
        <translation>Die Bilder sind nicht mehr am alten Ort</translation>
    </message>
    <message>
        <source>Epoch %1 is running. The run can be resumed later with the same result.</source>
        <translation>Epoche %1 läuft. Der Lauf lässt sich später mit gleichem Ergebnis fortsetzen.</translation>
    </message>
    <message>
        <source>The run is being prepared. It can be resumed later with the same result.</source>
        <translation>Der Lauf wird vorbereitet. Er lässt sich später mit gleichem Ergebnis fortsetzen.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MetadataPanel</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Search tags</source>
        <translation>Tags suchen</translation>
    </message>
    <message>
        <source>Metadata of the image</source>
        <translation>Metadaten des Bilds</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>sealed until a threshold is locked</source>
        <translation>versiegelt, bis ein Schwellenwert festgelegt ist</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 · %n channel(s) · %3 bit</source>
        <translation>
            <numerusform>%1 × %2 · %n Kanal · %3 Bit</numerusform>
            <numerusform>%1 × %2 · %n Kanäle · %3 Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>mean %1, sd %2</source>
        <translation>Mittel %1, SD %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pixel hash</source>
        <translation>Pixel-Hash</translation>
    </message>
    <message>
        <source>%1 (Ctrl+C copies it)</source>
        <translation>%1 (Strg+C kopiert)</translation>
    </message>
    <message>
        <source>No tag matches “%1”.</source>
        <translation>Kein Tag passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MistakeButton</name>
    <message>
        <source>%1, probability %2</source>
        <translation>%1, Wahrscheinlichkeit %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MistakesPanel</name>
    <message>
        <source>Worst mistakes</source>
        <translation>Größte Fehler</translation>
    </message>
    <message>
        <source>No mistakes here</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>At this threshold every labelled image is called right.</source>
        <translation>Bei diesem Schwellenwert wird jedes Bild mit Label richtig erkannt.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ModelPanel</name>
    <message>
        <source>true positive</source>
        <translation>richtig positiv</translation>
    </message>
    <message>
        <source>true negative</source>
        <translation>richtig negativ</translation>
    </message>
    <message>
        <source>false positive</source>
        <translation>falsch positiv</translation>
    </message>
    <message>
        <source>false negative</source>
        <translation>falsch negativ</translation>
    </message>
    <message>
        <source>called right</source>
        <translation>richtig erkannt</translation>
    </message>
    <message>
        <source>called wrong</source>
        <translation>falsch erkannt</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Hidden until you have read this case.</source>
        <translation>Verborgen, bis der Fall befundet ist.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>threshold %1 on %2</source>
        <translation>Schwellenwert %1 für %2</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation>%1 darunter</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>%1 darüber</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MonitorPage</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold after this batch; nothing is lost (P)</source>
        <translation>Nach diesem Batch anhalten; nichts geht verloren (P)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Finish this epoch, then stop; the run can be resumed</source>
        <translation>Diese Epoche beenden, dann stoppen; der Lauf lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Run and machine</source>
        <translation>Lauf und Rechner</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Choose a preset on Train and start; its loss and AUROC appear here epoch by epoch.</source>
        <translation>Unter Training eine Vorlage wählen und starten; Loss und AUROC erscheinen hier Epoche für Epoche.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Best epoch %1 of phase %2: AUROC %3 on validation.</source>
        <translation>Beste Epoche %1 in Phase %2: AUROC %3 auf der Validierung.</translation>
    </message>
    <message>
        <source>Training done</source>
        <translation>Training beendet</translation>
    </message>
    <message>
        <source>Training stopped early, as asked</source>
        <translation>Training wie gewünscht früh beendet</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>Training fehlgeschlagen</translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation>Training gestoppt</translation>
    </message>
    <message>
        <source>interval once the run has ended</source>
        <translation>Intervall, sobald der Lauf beendet ist</translation>
    </message>
    <message>
        <source>%1, preset %2, %3</source>
        <translation>%1, Vorlage %2, %3</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Phase 1: the head trains</source>
        <translation>Phase 1: Kopf trainiert</translation>
    </message>
    <message>
        <source>Phase 2: everything trains</source>
        <translation>Phase 2: alles trainiert</translation>
    </message>
    <message>
        <source>Epoch %1: AUROC %2</source>
        <translation>Epoche %1: AUROC %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Delete run %1?</source>
        <translation>Lauf %1 löschen?</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Lauf löschen</translation>
    </message>
    <message>
        <source>Continue the run; the result is the same as without the break (P)</source>
        <translation>Den Lauf fortsetzen; das Ergebnis ist dasselbe wie ohne Pause (P)</translation>
    </message>
    <message>
        <source>The run can be resumed.</source>
        <translation>Der Lauf lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>Epoch %1: AUROC %2, best so far</source>
        <translation>Epoche %1: AUROC %2, bisher beste</translation>
    </message>
    <message>
        <source>Epoch %1, best so far</source>
        <translation>Epoche %1, bisher beste</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>Its checkpoints, predictions and report are removed. The audit log records the deletion.</source>
        <translation>Seine Zwischenstände, Vorhersagen und sein Bericht werden gelöscht. Das Protokoll vermerkt die Löschung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OperatingPointPanel</name>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>One case lower (Left)</source>
        <translation>Ein Fall niedriger (Links)</translation>
    </message>
    <message>
        <source>One case higher (Right)</source>
        <translation>Ein Fall höher (Rechts)</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>LR +</source>
        <translation>LR +</translation>
    </message>
    <message>
        <source>LR −</source>
        <translation>LR −</translation>
    </message>
    <message>
        <source>Change the threshold…</source>
        <translation>Schwellenwert ändern…</translation>
    </message>
    <message>
        <source>Fix this threshold before the test set is opened (Ctrl L)</source>
        <translation>Diesen Schwellenwert festlegen, bevor die Testdaten geöffnet werden (Strg+L)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Left and right move by one case, with Shift by ten</source>
        <translation>Links und rechts um einen Fall, mit Umschalt um zehn</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target sensitivity</source>
        <translation>Ziel-Sensitivität</translation>
    </message>
    <message>
        <source>Target specificity</source>
        <translation>Ziel-Spezifität</translation>
    </message>
    <message>
        <source>Youden's J</source>
        <translation>Youdens J</translation>
    </message>
    <message>
        <source>F-beta</source>
        <translation>F-beta</translation>
    </message>
    <message>
        <source>At threshold</source>
        <translation>Fester Wert</translation>
    </message>
    <message>
        <source>Value of the objective</source>
        <translation>Wert des Ziels</translation>
    </message>
    <message>
        <source>The lower end of the 95 % interval, not only the estimate, reaches the target</source>
        <translation>Die untere Grenze des 95-%-Intervalls, nicht nur der Schätzwert, erreicht das Ziel</translation>
    </message>
    <message>
        <source>At prevalence</source>
        <translation>Bei Prävalenz</translation>
    </message>
    <message>
        <source>study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Stated prevalence in percent</source>
        <translation>Vorgegebene Prävalenz in Prozent</translation>
    </message>
    <message>
        <source>How common the disease is where the model will be used</source>
        <translation>Wie häufig die Erkrankung am Einsatzort ist</translation>
    </message>
    <message>
        <source>PPV</source>
        <translation>PPV</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>NPV</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>No threshold is locked: the one chosen on validation is shown.</source>
        <translation>Kein Schwellenwert ist festgelegt: Gezeigt wird der auf der Validierung gewählte.</translation>
    </message>
    <message>
        <source>Lock %1…</source>
        <translation>%1 festlegen…</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>The interval of %1 rests on fewer than 10 cases or patients.</source>
        <translation>Das Intervall für %1 beruht auf weniger als 10 Fällen oder Patienten.</translation>
    </message>
    <message>
        <source>lower bound reaches the target</source>
        <translation>untere Grenze erreicht das Ziel</translation>
    </message>
    <message>
        <source>Per %1 images</source>
        <translation>Je %1 Bilder</translation>
    </message>
    <message>
        <source>%1. Locked by %2, %3: %4</source>
        <comment>objective, person, time, reason</comment>
        <translation>%1. Festgelegt von %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionPanels</name>
    <message>
        <source>Backbone</source>
        <translation>Backbone</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Pretrained</source>
        <translation>Vortrainiert</translation>
    </message>
    <message>
        <source>Input size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>3: grey repeated</source>
        <translation>3: Grau dreifach</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Kleines CNN</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>ResNet-34</source>
        <translation>ResNet-34</translation>
    </message>
    <message>
        <source>ResNet-50</source>
        <translation>ResNet-50</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0</source>
        <translation>EfficientNet-Lite0</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Dropout 1</source>
        <translation>Dropout 1</translation>
    </message>
    <message>
        <source>before the first linear layer</source>
        <translation>vor der ersten Schicht</translation>
    </message>
    <message>
        <source>Dropout 2</source>
        <translation>Dropout 2</translation>
    </message>
    <message>
        <source>before the last one</source>
        <translation>vor der letzten</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Klassenverhältnis</translation>
    </message>
    <message>
        <source>Positive weight</source>
        <translation>Gewicht pos.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>of the labels; 0 is off</source>
        <translation>der Labels; 0 ist aus</translation>
    </message>
    <message>
        <source>Phase 1: head only</source>
        <translation>Phase 1: nur Kopf</translation>
    </message>
    <message>
        <source>backbone frozen, batch norm in evaluation mode</source>
        <translation>Backbone eingefroren, Batch-Norm fest</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>cached features; 0 skips</source>
        <translation>0 überspringt</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>of the head</source>
        <translation>des Kopfs</translation>
    </message>
    <message>
        <source>Cached views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>copies per image</source>
        <translation>Kopien je Bild</translation>
    </message>
    <message>
        <source>Phase 2: everything</source>
        <translation>Phase 2: alles</translation>
    </message>
    <message>
        <source>starts from the best head</source>
        <translation>beginnt mit dem besten Kopf</translation>
    </message>
    <message>
        <source>at most; may stop early</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>far below phase 1's</source>
        <translation>weit unter der von Phase 1</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>cosine falls to zero</source>
        <translation>Kosinus fällt auf null</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>auto: frozen if pretrained</source>
        <translation>auto: fest, wenn vortrainiert</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>je Schritt</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Stopp nach</translation>
    </message>
    <message>
        <source>no better AUROC; 0 never</source>
        <translation>ohne bessere AUROC; 0 nie</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Gleitend</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>Laufname</translation>
    </message>
    <message>
        <source>empty: from the preset</source>
        <translation>leer: aus der Vorlage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>extracts the features</source>
        <translation>gewinnt die Merkmale</translation>
    </message>
    <message>
        <source>side of the square image</source>
        <translation>Seite des Quadrats</translation>
    </message>
    <message>
        <source>same seed, same result</source>
        <translation>für Wiederholbarkeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <translation>
            <numerusform>%1 Parameter</numerusform>
            <numerusform>%1 Parameter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionRow</name>
    <message>
        <source>%1 to %2; was %3</source>
        <translation>%1 bis %2; war %3</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PageTitles</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Befundung</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PatientTreeModel</name>
    <message>
        <source>Study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation>Patient unbekannt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PatternPanel</name>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>sets are divided by patient</source>
        <translation>Aufteilung je Patient</translation>
    </message>
    <message>
        <source>Pattern on the path (RE2). The group &lt;b&gt;patient&lt;/b&gt;, or the first group, is the patient id. It goes before what DICOM files or a table say; empty leaves it to them.</source>
        <translation>Muster auf den Pfad (RE2). Die Gruppe &lt;b&gt;patient&lt;/b&gt; oder die erste Gruppe ist die Patientenkennung. Sie geht DICOM-Dateien und Tabelle vor; leer gelten diese.</translation>
    </message>
    <message>
        <source>Patient pattern</source>
        <translation>Patientenmuster</translation>
    </message>
    <message>
        <source>A regular expression as RE2 knows them</source>
        <translation>Ein regulärer Ausdruck nach RE2</translation>
    </message>
    <message>
        <source>Choose a source, then a pattern shows here what it captures.</source>
        <translation>Eine Quelle wählen; dann zeigt sich hier, was ein Muster findet.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>What the pattern captures</source>
        <translation>Was das Muster findet</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>Without a pattern the patient is taken from the DICOM file or the table; of plain images it stays unknown.</source>
        <translation>Ohne Muster kommt der Patient aus DICOM-Datei oder Tabelle; bei einfachen Bildern bleibt er unbekannt.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>patients, images of each</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Patients: %1; by images each: %2. Paths that match: %3; without a match, so without a patient: %4.</source>
        <translation>Patienten: %1; nach Bildern: %2. Passende Pfade: %3; ohne Treffer und damit ohne Patient: %4.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PowerPanel</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Expected precision</source>
        <translation>Erwartete Genauigkeit</translation>
    </message>
    <message>
        <source>%1: patients with it %2, without %3.</source>
        <translation>%1: Patienten damit %2, ohne %3.</translation>
    </message>
    <message>
        <source>%1: images with it %2, without %3.</source>
        <translation>%1: Bilder damit %2, ohne %3.</translation>
    </message>
    <message>
        <source>No cases of %1, so no estimate.</source>
        <translation>Keine Fälle von %1, daher keine Schätzung.</translation>
    </message>
    <message>
        <source>Half-widths of the 95 % intervals to expect, for values near %1.</source>
        <translation>Erwartete halbe Breite der 95-%-Intervalle bei Werten um %1.</translation>
    </message>
    <message>
        <source>%1 takes %2 patients; further images of the same patients add little.</source>
        <translation>%1 braucht %2 Patienten; weitere Bilder derselben Patienten bringen wenig.</translation>
    </message>
    <message>
        <source>%1 takes %2 images.</source>
        <translation>%1 braucht %2 Bilder.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PresetCard</name>
    <message>
        <source>Preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PrevalencePanel</name>
    <message>
        <source>Prevalence of every class</source>
        <translation>Prävalenz jeder Klasse</translation>
    </message>
    <message>
        <source>Share of each class in each set</source>
        <translation>Anteil jeder Klasse in jedem Datensatz</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>by image, difference to all in points, 95 % interval (Wilson)</source>
        <translation>je Bild, Abweichung von gesamt in Punkten, 95-%-Intervall (Wilson)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <translation>
            <numerusform>%1 von %2 Bild</numerusform>
            <numerusform>%1 von %2 Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProgressDialog</name>
    <message>
        <source>Run in background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Continues while you work; the job button above shows it again (Esc)</source>
        <translation>Läuft beim Arbeiten weiter; die Schaltfläche oben zeigt es wieder (Esc)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProgressPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>done, all, unit: images or steps</comment>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 per second</source>
        <comment>number, unit: images or steps</comment>
        <translation>%1 %2 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProgressStrip</name>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Left, at most</source>
        <translation>Noch höchstens</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Ende um</translation>
    </message>
    <message>
        <source>Phase 1, the head</source>
        <translation>Phase 1, Kopf</translation>
    </message>
    <message>
        <source>Phase 2, everything</source>
        <translation>Phase 2, alles</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>wird geschätzt</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProjectSession</name>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>nicht auffällig</translation>
    </message>
    <message>
        <source>Checking all pixels</source>
        <translation>Alle Pixel werden geprüft</translation>
    </message>
    <message>
        <source>Checking images</source>
        <translation>Bilder werden geprüft</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProtocolStep</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProtocolStrip</name>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Rail</name>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RatioBar</name>
    <message>
        <source>Shares of the patients; left and right move the border of train and validation, with Shift that of validation and test</source>
        <translation>Anteile der Patienten; links und rechts verschieben die Grenze von Training und Validierung, mit Umschalt die von Validierung und Test</translation>
    </message>
    <message>
        <source>Drag the borders, or use the arrow keys (with Shift: the right one)</source>
        <translation>Die Grenzen ziehen oder die Pfeiltasten benutzen (mit Umschalt: die rechte)</translation>
    </message>
    <message>
        <source>train %1, validation %2, test %3 percent</source>
        <translation>Training %1, Validierung %2, Test %3 Prozent</translation>
    </message>
    <message>
        <source>Train %1 %</source>
        <translation>Training %1 %</translation>
    </message>
    <message>
        <source>Validation %1 %</source>
        <translation>Validierung %1 %</translation>
    </message>
    <message>
        <source>Test, kept</source>
        <translation>Test, behalten</translation>
    </message>
    <message>
        <source>Test %1 %</source>
        <translation>Test %1 %</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReadingPanel</name>
    <message>
        <source>Your reading</source>
        <translation>Eigene Befundung</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Agreement with the model</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>Notiz (N)</translation>
    </message>
    <message>
        <source>not saved: will try again</source>
        <translation>nicht gespeichert: neuer Versuch folgt</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht befundet</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert: %1</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>noch nichts befundet</translation>
    </message>
    <message>
        <source>Cases read as agree, of those read as agree or disagree, with Wilson's interval</source>
        <translation>Fälle, die mit „Richtig“ befundet sind, unter denen mit „Richtig“ oder „Falsch“, mit Wilson-Intervall</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReviewPage</name>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Class under review</source>
        <translation>Befundete Klasse</translation>
    </message>
    <message>
        <source>Blind mode</source>
        <translation>Blind befunden</translation>
    </message>
    <message>
        <source>Hides model, label and map until you have read the case (B)</source>
        <translation>Verbirgt Modell, Label und Karte, bis der Fall befundet ist (B)</translation>
    </message>
    <message>
        <source>Model and reading</source>
        <translation>Modell und Befundung</translation>
    </message>
    <message>
        <source>%1 locked at %2</source>
        <translation>%1 festgelegt: %2</translation>
    </message>
    <message>
        <source>%1 at %2, not locked</source>
        <translation>%1 bei %2, nicht festgelegt</translation>
    </message>
    <message>
        <source>%1, not locked</source>
        <translation>%1, nicht festgelegt</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>AUROC %1</source>
        <translation>AUROC %1</translation>
    </message>
    <message>
        <source>sensitivity %1</source>
        <translation>Sensitivität %1</translation>
    </message>
    <message>
        <source>specificity %1</source>
        <translation>Spezifität %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>Genauigkeit %1</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Open a project, or import images into a new one.</source>
        <translation>Ein Projekt öffnen oder Bilder in ein neues importieren.</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>Bilder importieren…</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>Noch nichts zu befunden</translation>
    </message>
    <message>
        <source>Train a model: the images it gets wrong are read here.</source>
        <translation>Ein Modell trainieren: Hier werden seine Fehler befundet.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Validation of this run is closed</source>
        <translation>Die Validierung dieses Laufs ist geschlossen</translation>
    </message>
    <message>
        <source>This run has no predictions yet</source>
        <translation>Dieser Lauf hat noch keine Vorhersagen</translation>
    </message>
    <message>
        <source>Go to Monitor</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>image %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>No case is chosen</source>
        <translation>Kein Fall gewählt</translation>
    </message>
    <message>
        <source>The map is shown once you have read this case.</source>
        <translation>Die Karte erscheint, sobald der Fall befundet ist.</translation>
    </message>
    <message>
        <source>Computing the map …</source>
        <translation>Karte wird berechnet …</translation>
    </message>
    <message>
        <source>%1 was trained on another split: some of its validation images are in the test set that is sealed now. Choose a run on the current split.</source>
        <translation>%1 wurde auf einer anderen Aufteilung trainiert: Einige seiner Validierungsbilder liegen in den jetzt versiegelten Testdaten. Einen Lauf der aktuellen Aufteilung wählen.</translation>
    </message>
    <message>
        <source>They are made when training of %1 has ended.</source>
        <translation>Sie entstehen, wenn das Training von %1 beendet ist.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RocPanel</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>Nicht definiert</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>No image of this set is %1, so there is no curve to draw.</source>
        <translation>Kein Bild dieses Datensatzes ist %1, daher gibt es keine Kurve.</translation>
    </message>
    <message>
        <source>Every image of this set is %1, so there is no curve to draw.</source>
        <translation>Jedes Bild dieses Datensatzes ist %1, daher gibt es keine Kurve.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RocPlot</name>
    <message>
        <source>1 − specificity</source>
        <translation>1 − Spezifität</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>none called</source>
        <translation>keine erkannt</translation>
    </message>
    <message>
        <source>ROC curve; drag the operating point, left and right move it by one case</source>
        <translation>ROC-Kurve; Arbeitspunkt ziehen, links und rechts bewegen ihn um einen Fall</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RowPreview</name>
    <message>
        <source>The first rows as they will be read</source>
        <translation>Die ersten Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The file is there</source>
        <translation>Die Datei ist vorhanden</translation>
    </message>
    <message>
        <source>There is no such image below the table or the sources</source>
        <translation>Ein solches Bild gibt es weder bei der Tabelle noch in den Quellen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none present</source>
        <translation>nichts vorhanden</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunCurves</name>
    <message>
        <source>loss (log)</source>
        <translation>Loss (log)</translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation>AUROC, Validierung</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>batches, smoothed</source>
        <translation>Batches, geglättet</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunTableModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>The data have changed since this run.</source>
        <translation>Die Daten haben sich seit diesem Lauf geändert.</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Best AUROC, validation</source>
        <translation>Beste AUROC, Validierung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>tick to overlay; difference to the run shown, same validation images, paired DeLong</source>
        <translation>Haken überlagert; Differenz zum gezeigten Lauf, gleiche Validierungsbilder, DeLong gepaart</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SampleSheet</name>
    <message>
        <source>Mean intensity</source>
        <translation>Mittlere Intensität</translation>
    </message>
    <message>
        <source>Side, pixels</source>
        <translation>Seite, Pixel</translation>
    </message>
    <message>
        <source>Sample sheet</source>
        <translation>Musterblatt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 image(s)</source>
        <translation>
            <numerusform>%1, %2 Bild</numerusform>
            <numerusform>%1, %2 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Width / height</source>
        <translation>Breite / Höhe</translation>
    </message>
    <message>
        <source>no label, or sealed</source>
        <translation>kein Label oder versiegelt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %3 image(s)</source>
        <translation>
            <numerusform>%1, %2 von %3 Bild</numerusform>
            <numerusform>%1, %2 von %3 Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SamplesPanel</name>
    <message>
        <source>Look at them</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>drawn at random; sets should look alike</source>
        <translation>zufällig gezogen; die Datensätze sollten sich ähneln</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ScoreHistogram</name>
    <message>
        <source>threshold %1</source>
        <translation>Schwellenwert %1</translation>
    </message>
    <message>
        <source>Scores by class; drag the threshold</source>
        <translation>Scores je Klasse; Schwellenwert ziehen</translation>
    </message>
    <message>
        <source>images (log)</source>
        <translation>Bilder (log)</translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation>Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>%1 true negatives</source>
        <translation>%1 richtig negative</translation>
    </message>
    <message>
        <source>%1 false positives</source>
        <translation>%1 falsch positive</translation>
    </message>
    <message>
        <source>%1 false negatives</source>
        <translation>%1 falsch negative</translation>
    </message>
    <message>
        <source>%1 true positives</source>
        <translation>%1 richtig positive</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ScoresPanel</name>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>%1, above</source>
        <translation>%1, oben</translation>
    </message>
    <message>
        <source>%1, below</source>
        <translation>%1, unten</translation>
    </message>
    <message>
        <source>on the wrong side</source>
        <translation>auf der falschen Seite</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealPanel</name>
    <message>
        <source>Seal the test set</source>
        <translation>Testdaten versiegeln</translation>
    </message>
    <message>
        <source>Seal the test set (Ctrl+Shift+L)</source>
        <translation>Testdaten versiegeln (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Break the seal…</source>
        <translation>Siegel brechen…</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) in more than one set</source>
        <translation>
            <numerusform>%n Patient in mehreren Datensätzen</numerusform>
            <numerusform>%n Patienten in mehreren Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients unknown: not checked</source>
        <translation>Patienten unbekannt: nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) in more than one set</source>
        <translation>
            <numerusform>%n Duplikat in mehreren Datensätzen</numerusform>
            <numerusform>%n Duplikate in mehreren Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>No test set</source>
        <translation>Keine Testdaten</translation>
    </message>
    <message>
        <source>Store this split first; then its test set can be sealed.</source>
        <translation>Zuerst diese Aufteilung speichern; dann lassen sich die Testdaten versiegeln.</translation>
    </message>
    <message>
        <source>Each opening is written to the audit log and printed in every report.</source>
        <translation>Jedes Öffnen steht im Protokoll und in jedem Bericht.</translation>
    </message>
    <message>
        <source>The test set is sealed</source>
        <translation>Die Testdaten sind versiegelt</translation>
    </message>
    <message>
        <source>Lock a threshold on Evaluate; then it can be opened, once, and that is logged.</source>
        <translation>Unter Auswertung einen Schwellenwert festlegen; dann lassen sie sich einmal öffnen, und das wird protokolliert.</translation>
    </message>
    <message>
        <source>The test set was revealed</source>
        <translation>Die Testdaten wurden geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;, opened %n time(s).</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;, %n-mal geöffnet.</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;, %n-mal geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A threshold chosen now has seen these results; every report says so.</source>
        <translation>Ein jetzt gewählter Schwellenwert kennt diese Ergebnisse; jeder Bericht sagt es.</translation>
    </message>
    <message>
        <source>No patient in more than one set</source>
        <translation>Kein Patient in mehreren Datensätzen</translation>
    </message>
    <message>
        <source>No duplicate in more than one set</source>
        <translation>Kein Duplikat in mehreren Datensätzen</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal despite leaks…</source>
        <translation>Trotz Lecks versiegeln…</translation>
    </message>
    <message>
        <source>This split has no test set. Without one, performance on new patients cannot be measured.</source>
        <translation>Diese Aufteilung hat keine Testdaten. Ohne sie lässt sich die Leistung bei neuen Patienten nicht messen.</translation>
    </message>
    <message>
        <source>Sealing hides labels and predictions until a threshold is locked.</source>
        <translation>Das Siegel verbirgt Labels und Vorhersagen, bis ein Schwellenwert festgelegt ist.</translation>
    </message>
    <message>
        <source>Hides the labels and predictions of &lt;b&gt;%1&lt;/b&gt; everywhere until a threshold is locked.</source>
        <translation>Verbirgt Labels und Vorhersagen überall, bis ein Schwellenwert festgelegt ist: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Labels and predictions of &lt;b&gt;%1&lt;/b&gt; are hidden.</source>
        <translation>Labels und Vorhersagen sind verborgen: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Some of these images were in a test set that was opened before; reports count that.</source>
        <translation>Einige dieser Bilder lagen in früher geöffneten Testdaten; Berichte zählen das.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealText</name>
    <message>
        <source>No test set yet</source>
        <translation>Noch keine Testdaten</translation>
    </message>
    <message>
        <source>no test set</source>
        <translation>keine Testdaten</translation>
    </message>
    <message>
        <source>Test not sealed</source>
        <translation>Testdaten nicht versiegelt</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>nicht versiegelt</translation>
    </message>
    <message>
        <source>Test sealed</source>
        <translation>Testdaten versiegelt</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>Test revealed %1×</source>
        <translation>Testdaten %1× geöffnet</translation>
    </message>
    <message>
        <source>revealed %1×</source>
        <translation>%1× geöffnet</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>physical cores</source>
        <translation>physische Kerne</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads are used when images are imported. The language changes when Lightbox is started again.</source>
        <translation>Threads gelten beim Import von Bildern. Die Sprache wechselt beim nächsten Start von Lightbox.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SliceChoice</name>
    <message>
        <source>Plane of the slices</source>
        <translation>Schichtebene</translation>
    </message>
    <message>
        <source>The anatomical plane; oblique volumes go by their nearest axis</source>
        <translation>Die anatomische Ebene; schräge Volumen gelten nach der nächsten Achse</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>How many in the middle</source>
        <translation>Wie viele aus der Mitte</translation>
    </message>
    <message>
        <source>All, or only so many in the middle of each volume or file of frames</source>
        <translation>Alle oder nur so viele aus der Mitte jedes Volumens oder jeder Bildfolge</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Middle </source>
        <translation>Mitte </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SourceForm</name>
    <message>
        <source>class folders</source>
        <translation>Klassenordner</translation>
    </message>
    <message>
        <source>MedMNIST file</source>
        <translation>MedMNIST-Datei</translation>
    </message>
    <message>
        <source>DICOM</source>
        <translation>DICOM</translation>
    </message>
    <message>
        <source>table (CSV, TSV)</source>
        <translation>Tabelle (CSV, TSV)</translation>
    </message>
    <message>
        <source>NIfTI volumes</source>
        <translation>NIfTI-Volumen</translation>
    </message>
    <message>
        <source>CIFAR-10 batches</source>
        <translation>CIFAR-10-Batches</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>A folder, a table, or files separated by ;</source>
        <translation>Ein Ordner, eine Tabelle oder Dateien, getrennt durch ;</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Folders, files or a table of images; also dropped here. They stay where they are.</source>
        <translation>Ordner, Dateien oder eine Bildtabelle; auch hierher gezogen. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Where the project is kept; its name ends in .lightbox</source>
        <translation>Wo das Projekt liegt; der Name endet auf .lightbox</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>As detected</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What the sources are, where the guess is wrong</source>
        <translation>Was die Quellen sind, wenn die Vermutung falsch ist</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Whose columns are shown; tables named as sources are all read the same way</source>
        <translation>Deren Spalten gezeigt werden; alle als Quelle genannten Tabellen werden gleich gelesen</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Which slices or frames become images</source>
        <translation>Welche Schichten oder Einzelbilder Bilder werden</translation>
    </message>
    <message>
        <source>As the labels say</source>
        <translation>Nach den Labels</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>Mehrere Klassen</translation>
    </message>
    <message>
        <source>Several labels an image</source>
        <translation>Mehrere Labels je Bild</translation>
    </message>
    <message>
        <source>Ordered classes</source>
        <translation>Geordnete Klassen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Folder name, or the array's own labels</source>
        <translation>Ordnername oder Labels des Arrays</translation>
    </message>
    <message>
        <source>DICOM tag</source>
        <translation>DICOM-Tag</translation>
    </message>
    <message>
        <source>CSV with path and label</source>
        <translation>CSV mit Pfad und Label</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>Labels aus</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Klassennamen</translation>
    </message>
    <message>
        <source>In order, separated by commas: names for numbered classes</source>
        <translation>Der Reihe nach, durch Kommas getrennt: Namen für nummerierte Klassen</translation>
    </message>
    <message>
        <source>Positive class</source>
        <translation>Positive Klasse</translation>
    </message>
    <message>
        <source>Label tag or table</source>
        <translation>Label-Tag oder Tabelle</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>Label-Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>Tabellen (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Tables, MedMNIST and images (*.csv *.tsv *.npz *.dcm *.nii *.nii.gz *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;All files (*)</source>
        <translation>Tabellen, MedMNIST und Bilder (*.csv *.tsv *.npz *.dcm *.nii *.nii.gz *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>no format recognised</source>
        <translation>kein Format erkannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>To take labels and patients from the table, choose the format “%1”.</source>
        <translation>Um Labels und Patienten der Tabelle zu nehmen, das Format „%1“ wählen.</translation>
    </message>
    <message>
        <source>as found; or names in order, separated by commas</source>
        <translation>wie vorgefunden; oder Namen der Reihe nach, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>%1, guessed</source>
        <translation>%1, vermutet</translation>
    </message>
    <message>
        <source>only where there are two classes</source>
        <translation>nur bei zwei Klassen</translation>
    </message>
    <message>
        <source>Choose a folder, files or a table, or drop them here.</source>
        <translation>Ordner, Dateien oder Tabelle wählen oder hier ablegen.</translation>
    </message>
    <message>
        <source>There is no table among the sources.</source>
        <translation>Unter den Quellen ist keine Tabelle.</translation>
    </message>
    <message>
        <source>BodyPartExamined or 0018,0015</source>
        <translation>BodyPartExamined oder 0018,0015</translation>
    </message>
    <message>
        <source>labels.csv</source>
        <translation>labels.csv</translation>
    </message>
    <message>
        <source>Download a public set (MedMNIST) from its publisher</source>
        <translation>Öffentlichen Datensatz (MedMNIST) vom Herausgeber laden</translation>
    </message>
    <message>
        <source>What the model predicts</source>
        <translation>Was das Modell vorhersagt</translation>
    </message>
    <message>
        <source>Where the class of an image is taken from</source>
        <translation>Woher die Klasse eines Bilds kommt</translation>
    </message>
    <message>
        <source>Of two classes the one to find; can be changed later</source>
        <translation>Von zwei Klassen die gesuchte; später änderbar</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 Datei</numerusform>
            <numerusform>%1 Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, with tables</source>
        <translation>%1, %2, mit Tabellen</translation>
    </message>
    <message>
        <source>guessed from the names; can be changed later</source>
        <translation>aus den Namen vermutet; später änderbar</translation>
    </message>
    <message>
        <source>Choose the folder of the project.</source>
        <translation>Den Ordner des Projekts wählen.</translation>
    </message>
    <message>
        <source>A project %1 is already there: choose another folder, or open it and import into it.</source>
        <translation>Ein Projekt %1 gibt es dort bereits: einen anderen Ordner wählen oder es öffnen und hinein importieren.</translation>
    </message>
    <message>
        <source>Enter the tag or the table that holds the labels.</source>
        <translation>Tag oder Tabelle mit den Labels angeben.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitOptions</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>random, stratified, by patient</source>
        <translation>zufällig, stratifiziert, je Patient</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>k folds, repeats; for cross-validation</source>
        <translation>k Folds, Wiederholungen; Kreuzvalidierung</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Nach Standort</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie vorgefunden</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Field with the date</source>
        <translation>Feld mit dem Datum</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Field whose values are held out</source>
        <translation>Feld, dessen Werte zurückgehalten werden</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezogen</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Where the test set comes from</source>
        <translation>Woher die Testdaten kommen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Patient, with identical images</source>
        <translation>Patient, mit identischen Bildern</translation>
    </message>
    <message>
        <source>Images are independent…</source>
        <translation>Bilder sind unabhängig…</translation>
    </message>
    <message>
        <source>Splits image by image. Only right when no two images are of one patient; it is recorded with the split.</source>
        <translation>Teilt Bild für Bild auf. Nur richtig, wenn keine zwei Bilder von einem Patienten sind; wird mit der Aufteilung gespeichert.</translation>
    </message>
    <message>
        <source>Why? Kept with the split</source>
        <translation>Warum? Wird mitgespeichert</translation>
    </message>
    <message>
        <source>Why the images are independent</source>
        <translation>Warum die Bilder unabhängig sind</translation>
    </message>
    <message>
        <source>Every report repeats it: without it the split is not stored.</source>
        <translation>Jeder Bericht nennt es: Ohne Angabe wird die Aufteilung nicht gespeichert.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Stratify by</source>
        <translation>Stratifizieren</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not while the test set is sealed</source>
        <translation>nicht bei versiegelten Testdaten</translation>
    </message>
    <message>
        <source>Draw a new one</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>train before, test after</source>
        <translation>Training davor, Test danach</translation>
    </message>
    <message>
        <source>no field to hold out by</source>
        <translation>kein Feld zum Zurückhalten</translation>
    </message>
    <message>
        <source>whole sites, or other values, held out</source>
        <translation>ganze Standorte zurückgehalten</translation>
    </message>
    <message>
        <source>the data have no sets of their own</source>
        <translation>keine eigenen Datensätze vorhanden</translation>
    </message>
    <message>
        <source>Sealed, %1</source>
        <translation>Versiegelt, %1</translation>
    </message>
    <message>
        <source>As found, %1</source>
        <translation>Vorgefunden, %1</translation>
    </message>
    <message numerus="yes">
        <source>The test set (%1 image(s)) stays out of every fold. Training validates on the first fold unless another is chosen.</source>
        <translation>
            <numerusform>Die Testdaten (%1 Bild) bleiben aus jedem Fold heraus. Das Training validiert auf dem ersten Fold, wenn kein anderer gewählt ist.</numerusform>
            <numerusform>Die Testdaten (%1 Bilder) bleiben aus jedem Fold heraus. Das Training validiert auf dem ersten Fold, wenn kein anderer gewählt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every patient is in one fold of each repeat. Training validates on the first fold unless another is chosen.</source>
        <translation>Jeder Patient ist je Wiederholung in einem Fold. Das Training validiert auf dem ersten Fold, wenn kein anderer gewählt ist.</translation>
    </message>
    <message>
        <source>the data have no date</source>
        <translation>kein Datum vorhanden</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitPage</name>
    <message>
        <source>Splitting</source>
        <translation>Aufteilen</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n Patient</numerusform>
            <numerusform>%n Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n Duplikat</numerusform>
            <numerusform>%n Duplikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal a test set that leaks?</source>
        <translation>Testdaten mit Lecks versiegeln?</translation>
    </message>
    <message>
        <source>Break the seal of the test set?</source>
        <translation>Siegel der Testdaten brechen?</translation>
    </message>
    <message>
        <source>Reason, for the audit log</source>
        <translation>Begründung für das Protokoll</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Break the seal</source>
        <translation>Siegel brechen</translation>
    </message>
    <message>
        <source>Export split</source>
        <translation>Aufteilung exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Split exported</source>
        <translation>Aufteilung exportiert</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>image, patient, label and set of every image of the current split</source>
        <translation>Bild, Patient, Label und Datensatz jedes Bilds der aktuellen Aufteilung</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Back to the current split</source>
        <translation>Zurück zur aktuellen Aufteilung</translation>
    </message>
    <message>
        <source>Use this split</source>
        <translation>Aufteilung verwenden</translation>
    </message>
    <message>
        <source>Store this split and make it the current one (Ctrl+Return)</source>
        <translation>Diese Aufteilung speichern und zur aktuellen machen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Seal and history</source>
        <translation>Siegel und bisherige Aufteilungen</translation>
    </message>
    <message>
        <source>Nothing to split yet</source>
        <translation>Noch nichts aufzuteilen</translation>
    </message>
    <message>
        <source>Import images first; then patients are divided here into train, validation and test.</source>
        <translation>Zuerst Bilder importieren; dann werden die Patienten hier in Training, Validierung und Test aufgeteilt.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>by image</source>
        <translation>je Bild</translation>
    </message>
    <message>
        <source>by patient</source>
        <translation>je Patient</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n Fold</numerusform>
            <numerusform>%n Folds</numerusform>
        </translation>
    </message>
    <message>
        <source>share of patients</source>
        <translation>Anteil der Patienten</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>Anteil der Bilder</translation>
    </message>
    <message>
        <source>In more than one set: %1. What is measured on this test will look better than it is. Once it is sealed, no patient changes sets any more.</source>
        <translation>In mehreren Datensätzen: %1. Was mit diesen Testdaten gemessen wird, sieht besser aus, als es ist. Nach dem Versiegeln wechselt kein Patient mehr den Datensatz.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Seal despite leaks</source>
        <translation>Trotz Lecks versiegeln</translation>
    </message>
    <message>
        <source>Its labels are open from then on, and every report states that the seal was broken, when and why.</source>
        <translation>Die Labels sind dann offen, und jeder Bericht nennt, wann und warum das Siegel gebrochen wurde.</translation>
    </message>
    <message>
        <source>Previous split (Ctrl+Z)</source>
        <translation>Vorige Aufteilung (Strg+Z)</translation>
    </message>
    <message>
        <source>Next split (Ctrl+Shift+Z)</source>
        <translation>Nächste Aufteilung (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>with leaks</source>
        <translation>mit Lecks</translation>
    </message>
    <message>
        <source>no leaks</source>
        <translation>ohne Lecks</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 points less %3 than all images.</source>
        <translation>%1 hat %2 Punkte weniger %3 als alle Bilder.</translation>
    </message>
    <message>
        <source>%1 has %2 points more %3 than all images.</source>
        <translation>%1 hat %2 Punkte mehr %3 als alle Bilder.</translation>
    </message>
    <message>
        <source>PPV, NPV and calibration measured there do not carry over: enter the prevalence of use on Evaluate.</source>
        <translation>Dort gemessene PPV, NPV und Kalibrierung lassen sich nicht übertragen: unter Auswertung die Prävalenz am Einsatzort eingeben.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StackBar</name>
    <message>
        <source>Slice of the volume</source>
        <translation>Schicht des Volumens</translation>
    </message>
    <message>
        <source>Frame of the file</source>
        <translation>Einzelbild der Datei</translation>
    </message>
    <message>
        <source>Image of the series</source>
        <translation>Bild der Serie</translation>
    </message>
    <message>
        <source>%1: turn the wheel over the image, or Page Up and Page Down in it; Ctrl with the wheel zooms</source>
        <translation>%1: Mausrad über dem Bild oder Bild auf und Bild ab; Strg mit Mausrad zoomt</translation>
    </message>
    <message>
        <source>Slice %1 of %2</source>
        <translation>Schicht %1 von %2</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Einzelbild %1 von %2</translation>
    </message>
    <message>
        <source>Image %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StartScreen</name>
    <message>
        <source>Read a model the way a film is read</source>
        <translation>Ein Modell befunden wie eine Aufnahme</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device. Source images are referenced, never moved or changed.</source>
        <translation>Nur für die Forschung, kein Medizinprodukt. Quellbilder werden nie verschoben oder verändert.</translation>
    </message>
    <message>
        <source>Ten-minute tour</source>
        <translation>Rundgang in zehn Minuten</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Import a folder, a table, DICOM or a MedMNIST file</source>
        <translation>Ordner, Tabelle, DICOM oder MedMNIST importieren</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>A folder that ends in .lightbox</source>
        <translation>Ein Ordner mit der Endung .lightbox</translation>
    </message>
    <message>
        <source>Demonstration cohort</source>
        <translation>Demonstrationskohorte</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>Dateien oder Ordner hier ablegen</translation>
    </message>
    <message>
        <source>No images at hand? Download a public set…</source>
        <translation>Keine Bilder zur Hand? Öffentlichen Datensatz herunterladen…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Find a project</source>
        <translation>Projekt suchen</translation>
    </message>
    <message>
        <source>project folder missing</source>
        <translation>Projektordner fehlt</translation>
    </message>
    <message>
        <source>source folder moved</source>
        <translation>Quellordner verschoben</translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>Locate the images…</source>
        <translation>Bilder suchen…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus Liste entfernen</translation>
    </message>
    <message>
        <source>no trained run yet</source>
        <translation>noch kein trainierter Lauf</translation>
    </message>
    <message>
        <source>best run %1, AUROC &lt;b style="font-weight:600"&gt;%2&lt;/b&gt;%3 on validation</source>
        <translation>bester Lauf %1, AUROC &lt;b style="font-weight:600"&gt;%2&lt;/b&gt;%3, Validierung</translation>
    </message>
    <message>
        <source>No project of this name.</source>
        <translation>Kein Projekt mit diesem Namen.</translation>
    </message>
    <message>
        <source>Case by case, with the evidence beside it. Nothing leaves this computer: no server, no account.</source>
        <translation>Fall für Fall, mit den Belegen daneben. Nichts verlässt diesen Rechner: kein Server, kein Konto.</translation>
    </message>
    <message>
        <source>240 synthetic patients with planted faults; trains in 2 minutes</source>
        <translation>240 künstliche Patienten; trainiert in 2 Minuten</translation>
    </message>
    <message>
        <source>Images start a project; a .lightbox folder opens</source>
        <translation>Bilder beginnen ein Projekt; ein .lightbox-Ordner öffnet es</translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 class(es)</source>
        <translation>
            <numerusform>%1 Klasse</numerusform>
            <numerusform>%1 Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened projects are listed here.</source>
        <translation>Hier stehen geöffnete Projekte.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StratificationPanel</name>
    <message>
        <source>Stratification</source>
        <translation>Stratifizierung</translation>
    </message>
    <message>
        <source>share of images by class</source>
        <translation>Anteil der Bilder je Klasse</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TablePanel</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Its columns, classes and task are known</source>
        <translation>Spalten, Klassen und Aufgabe sind bekannt</translation>
    </message>
    <message>
        <source>Back to the guess</source>
        <translation>Zurück zur Vermutung</translation>
    </message>
    <message>
        <source>First rows, as they will be read</source>
        <translation>Erste Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>Add their folder…</source>
        <translation>Ihren Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Names the folder of the images as a source beside the table</source>
        <translation>Nimmt den Ordner der Bilder als Quelle zur Tabelle hinzu</translation>
    </message>
    <message>
        <source>recognised: %1</source>
        <translation>erkannt: %1</translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>Rows show here once the table can be read.</source>
        <translation>Hier erscheinen die Zeilen, sobald die Tabelle lesbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose above which column holds the image path.</source>
        <translation>Oben wählen, welche Spalte den Bildpfad enthält.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 file(s) found</source>
        <translation>
            <numerusform>%1 von %2 Datei gefunden</numerusform>
            <numerusform>%1 von %2 Dateien gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not found: add the folder of the images as a source.</source>
        <translation>„%1“ ist nicht zu finden: den Ordner der Bilder als Quelle hinzufügen.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ThumbnailView</name>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TopBar</name>
    <message>
        <source>&lt;b style="font-weight:600"&gt;Lightbox&lt;/b&gt;&amp;nbsp;&amp;nbsp;&amp;nbsp;%1</source>
        <translation>&lt;b style="font-weight:600"&gt;Lightbox&lt;/b&gt;&amp;nbsp;&amp;nbsp;&amp;nbsp;%1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The state of the test set; opens Split</source>
        <translation>Zustand der Testdaten; öffnet Aufteilung</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Keine Aufgaben</translation>
    </message>
    <message>
        <source>Help and shortcuts (F1)</source>
        <translation>Hilfe und Tastenkürzel (F1)</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation>+ %1 weitere</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Light theme (Ctrl+T)</source>
        <translation>Helles Design (Strg+T)</translation>
    </message>
    <message>
        <source>Dark theme (Ctrl+T)</source>
        <translation>Dunkles Design (Strg+T)</translation>
    </message>
    <message>
        <source>Import into this project…</source>
        <translation>In dieses Projekt importieren…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Training: %1 %</source>
        <translation>Training: %1 %</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Open, close or create a project</source>
        <translation>Projekt öffnen, schließen oder anlegen</translation>
    </message>
    <message>
        <source>checking the computer</source>
        <translation>Rechner wird geprüft</translation>
    </message>
    <message>
        <source>Running jobs; click to show them</source>
        <translation>Laufende Aufgaben; Klick zeigt sie</translation>
    </message>
    <message>
        <source>ImageNet weights: %1 of %2 on this computer</source>
        <translation>ImageNet-Gewichte: %1 von %2 auf diesem Rechner</translation>
    </message>
    <message>
        <source>computer unknown</source>
        <translation>Rechner unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>job, done, all</comment>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrainPage</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Load settings…</source>
        <translation>Einstellungen laden…</translation>
    </message>
    <message>
        <source>Save settings…</source>
        <translation>Einstellungen speichern…</translation>
    </message>
    <message>
        <source>Consequences and start</source>
        <translation>Auswirkungen und Start</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Nothing to train on yet</source>
        <translation>Noch nichts zu trainieren</translation>
    </message>
    <message>
        <source>Import images and split them by patient; then choose a preset here.</source>
        <translation>Bilder importieren und je Patient aufteilen; dann hier eine Vorlage wählen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Phase 1 is skipped</source>
        <translation>Phase 1 wird übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>new run from preset %1</source>
        <translation>neuer Lauf aus Vorlage %1</translation>
    </message>
    <message>
        <source>%1 parameters as published</source>
        <translation>%1 Parameter, wie veröffentlicht</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>von Grund auf</translation>
    </message>
    <message>
        <source>ImageNet, on disk, hash checked</source>
        <translation>ImageNet, geprüft</translation>
    </message>
    <message>
        <source>auto: rarer classes weigh more</source>
        <translation>auto gleicht Klassen aus</translation>
    </message>
    <message>
        <source>A run is training. Pause or stop it on Monitor first.</source>
        <translation>Ein Lauf trainiert. Zuerst unter Verlauf anhalten oder stoppen.</translation>
    </message>
    <message>
        <source>A value is out of its range.</source>
        <translation>Ein Wert liegt außerhalb seines Bereichs.</translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation>Training starten (F5)</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Einstellungen gespeichert</translation>
    </message>
    <message>
        <source>Load settings</source>
        <translation>Einstellungen laden</translation>
    </message>
    <message>
        <source>Back to the values of the preset</source>
        <translation>Zurück zu den Werten der Vorlage</translation>
    </message>
    <message>
        <source>Load the settings of a file or of an earlier run</source>
        <translation>Einstellungen einer Datei oder eines früheren Laufs laden</translation>
    </message>
    <message>
        <source>Save these settings to a file (Ctrl+S)</source>
        <translation>Diese Einstellungen in einer Datei speichern (Strg+S)</translation>
    </message>
    <message>
        <source>The head learns nothing on a frozen backbone with random weights. To train it anyway, set its epochs.</source>
        <translation>Auf einem eingefrorenen Backbone mit zufälligen Gewichten lernt der Kopf nichts. Um ihn dennoch zu trainieren, Epochen angeben.</translation>
    </message>
    <message>
        <source>weights not on this computer</source>
        <translation>Gewichte nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>The pretrained weights %1 are not on this computer. Import them, or switch Pretrained off.</source>
        <translation>Die vortrainierten Gewichte %1 sind nicht auf diesem Rechner. Sie importieren oder „Vortrainiert“ abschalten.</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 here: negatives / positives</source>
        <translation>hier %1: negative / positive</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>Settings or run (*.json)</source>
        <translation>Einstellungen oder Lauf (*.json)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrustPanel</name>
    <message>
        <source>Trust in this map</source>
        <translation>Vertrauen in diese Karte</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>The map is empty: nothing in the image speaks for %1.</source>
        <translation>Die Karte ist leer: Nichts im Bild spricht für %1.</translation>
    </message>
    <message>
        <source>in %1 of area</source>
        <translation>in %1 der Fläche</translation>
    </message>
    <message>
        <source>Share in the border</source>
        <translation>Anteil im Rand</translation>
    </message>
    <message>
        <source>Share of the map in the outer tenth on each side. More than the share of the area means that the model looks at the edge, where markers and collimators are.</source>
        <translation>Anteil der Karte im äußeren Zehntel jeder Seite. Mehr als der Flächenanteil heißt, dass das Modell auf den Rand achtet, wo Marker und Einblendung sind.</translation>
    </message>
    <message>
        <source>More than expected by chance: check markers and edges.</source>
        <translation>Mehr als durch Zufall zu erwarten: Marker und Ränder prüfen.</translation>
    </message>
    <message>
        <source>Not more than expected by chance.</source>
        <translation>Nicht mehr als durch Zufall zu erwarten.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ViewerPanel</name>
    <message>
        <source>Contour</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Window and level: drag across and up or down</source>
        <translation>Fensterung: quer und nach oben oder unten ziehen</translation>
    </message>
    <message>
        <source>Zoom: drag, or turn the wheel</source>
        <translation>Zoom: ziehen oder Mausrad drehen</translation>
    </message>
    <message>
        <source>Move: drag</source>
        <translation>Verschieben: ziehen</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>As the image came</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>Map over the image (O); Space hides it while held</source>
        <translation>Karte über dem Bild (O); gedrückte Leertaste verbirgt sie</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>The map comes and goes</source>
        <translation>Die Karte kommt und geht</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window: from the image's own values, its whole range, or as its file says</source>
        <translation>Fenster: aus den Bildwerten, ganzer Bereich oder laut Datei</translation>
    </message>
    <message>
        <source>Grad-CAM for</source>
        <translation>Grad-CAM für</translation>
    </message>
    <message>
        <source>Class that the map speaks for</source>
        <translation>Klasse, für die die Karte spricht</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>Deckkraft der Karte</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Line where the map reaches half of its maximum</source>
        <translation>Linie, an der die Karte die Hälfte ihres Maximums erreicht</translation>
    </message>
    <message>
        <source>This image cannot be read</source>
        <translation>Dieses Bild kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WorklistPanel</name>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts vorhanden</translation>
    </message>
    <message>
        <source>No case belongs to what is chosen above.</source>
        <translation>Kein Fall gehört zur Auswahl oben.</translation>
    </message>
    <message>
        <source>Back to the worklist of this run</source>
        <translation>Zurück zur Arbeitsliste dieses Laufs</translation>
    </message>
    <message>
        <source>Called wrong</source>
        <translation>Falsch erkannt</translation>
    </message>
    <message>
        <source>False negatives</source>
        <translation>Falsch negative</translation>
    </message>
    <message>
        <source>False positives</source>
        <translation>Falsch positive</translation>
    </message>
    <message>
        <source>Borderline</source>
        <translation>Grenzfälle</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Within 0.05 of the threshold</source>
        <translation>Höchstens 0,05 vom Schwellenwert entfernt</translation>
    </message>
    <message>
        <source>The two best answers are within 0.10 of each other</source>
        <translation>Die beiden besten Antworten liegen höchstens 0,10 auseinander</translation>
    </message>
    <message>
        <source>Chosen cases</source>
        <translation>Gewählte Fälle</translation>
    </message>
    <message>
        <source>most certain first</source>
        <translation>sicherste zuerst</translation>
    </message>
    <message>
        <source>Cases in random order</source>
        <translation>Fälle in zufälliger Reihenfolge</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 befundet</translation>
    </message>
</context>
</TS>
