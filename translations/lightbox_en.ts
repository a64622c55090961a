<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>lightbox::core</name>
    <message numerus="yes">
        <source>line {line}: {#fields} [field|fields], the header has {columns}</source>
        <extracomment>csv_invalid.fields; keep in braces: line, fields, columns</extracomment>
        <translation>
            <numerusform>line {line}: {#fields} [field|fields], the header has {columns}</numerusform>
            <numerusform>line {line}: {#fields} [field|fields], the header has {columns}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BannerStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CaseViewer</name>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n overlay</numerusform>
            <numerusform>%n overlays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CasesPage</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 patient(s)</source>
        <translation>
            <numerusform>%1 of %2 patient</numerusform>
            <numerusform>%1 of %2 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <translation>
            <numerusform>%1 of %2 image</numerusform>
            <numerusform>%1 of %2 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConfusionMatrix</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConsequencesPanel</name>
    <message numerus="yes">
        <source>%n thread(s) · %1</source>
        <translation>
            <numerusform>%n thread · %1</numerusform>
            <numerusform>%n threads · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::DecisionDialog</name>
    <message numerus="yes">
        <source>Patient %1, %n image(s)</source>
        <translation>
            <numerusform>Patient %1, %n image</numerusform>
            <numerusform>Patient %1, %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %1 image(s)?</source>
        <translation>
            <numerusform>Leave out %1 image?</numerusform>
            <numerusform>Leave out %1 images?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::DownloadDialog</name>
    <message numerus="yes">
        <source>%1 image(s), %2, %3: %4</source>
        <translation>
            <numerusform>%1 image, %2, %3: %4</numerusform>
            <numerusform>%1 images, %2, %3: %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EpochBar</name>
    <message numerus="yes">
        <source>phase 1, %n epoch(s)</source>
        <translation>
            <numerusform>phase 1, %n epoch</numerusform>
            <numerusform>phase 1, %n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phase 2, at most %n epoch(s)</source>
        <translation>
            <numerusform>phase 2, at most %n epoch</numerusform>
            <numerusform>phase 2, at most %n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n epoch(s)</source>
        <translation>
            <numerusform>%1 of %n epoch</numerusform>
            <numerusform>%1 of %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvaluatePage</name>
    <message numerus="yes">
        <source>Its %1 image(s) are judged at the locked threshold %2. This is logged and counted, the threshold cannot be changed afterwards, and every later look is counted too.</source>
        <translation>
            <numerusform>Its %1 image are judged at the locked threshold %2. This is logged and counted, the threshold cannot be changed afterwards, and every later look is counted too.</numerusform>
            <numerusform>Its %1 images are judged at the locked threshold %2. This is logged and counted, the threshold cannot be changed afterwards, and every later look is counted too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, opened %n time(s)</source>
        <translation>
            <numerusform>%1, opened %n time</numerusform>
            <numerusform>%1, opened %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ExclusionsPanel</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FiguresPanel</name>
    <message numerus="yes">
        <source>of %1 patient(s)</source>
        <translation>
            <numerusform>of %1 patient</numerusform>
            <numerusform>of %1 patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HealthPanel</name>
    <message numerus="yes">
        <source>%1 image(s) checked</source>
        <translation>
            <numerusform>%1 image checked</numerusform>
            <numerusform>%1 images checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) checked in %2</source>
        <translation>
            <numerusform>%1 image checked in %2</numerusform>
            <numerusform>%1 images checked in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HistoryPanel</name>
    <message numerus="yes">
        <source>%n split(s)</source>
        <translation>
            <numerusform>%n split</numerusform>
            <numerusform>%n splits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n fold</numerusform>
            <numerusform>%n folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportCounts</name>
    <message numerus="yes">
        <source>patient(s)</source>
        <comment>after its number</comment>
        <translation>
            <numerusform>patient</numerusform>
            <numerusform>patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 more class(es)</source>
        <translation>
            <numerusform>of %1 more class(es)</numerusform>
            <numerusform>of %1 more class(es)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate(s)</source>
        <comment>after its number</comment>
        <translation>
            <numerusform>duplicate</numerusform>
            <numerusform>duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportFlow</name>
    <message numerus="yes">
        <source>%n file(s) could not be used</source>
        <translation>
            <numerusform>%n file could not be used</numerusform>
            <numerusform>%n files could not be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import cancelled, %1 image(s) imported</source>
        <translation>
            <numerusform>Import cancelled, %1 image imported</numerusform>
            <numerusform>Import cancelled, %1 images imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) imported</source>
        <translation>
            <numerusform>%1 image imported</numerusform>
            <numerusform>%1 images imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LeakagePanel</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s)</source>
        <translation>
            <numerusform>%n leak</numerusform>
            <numerusform>%n leaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) out of order</source>
        <translation>
            <numerusform>%n patient out of order</numerusform>
            <numerusform>%n patients out of order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) concerned; the health report on Cases lists them.</source>
        <translation>
            <numerusform>%1 image concerned; the health report on Cases lists them.</numerusform>
            <numerusform>%1 images concerned; the health report on Cases lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) are not in the new place</source>
        <translation>
            <numerusform>%n file are not in the new place</numerusform>
            <numerusform>%n files are not in the new place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MetadataPanel</name>
    <message numerus="yes">
        <source>%1 × %2 · %n channel(s) · %3 bit</source>
        <translation>
            <numerusform>%1 × %2 · %n channel · %3 bit</numerusform>
            <numerusform>%1 × %2 · %n channels · %3 bit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MonitorPage</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionPanels</name>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <translation>
            <numerusform>%1 parameter</numerusform>
            <numerusform>%1 parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PowerPanel</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PrevalencePanel</name>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <translation>
            <numerusform>%1 of %2 image</numerusform>
            <numerusform>%1 of %2 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SampleSheet</name>
    <message numerus="yes">
        <source>%1, %2 image(s)</source>
        <translation>
            <numerusform>%1, %2 image</numerusform>
            <numerusform>%1, %2 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %3 image(s)</source>
        <translation>
            <numerusform>%1, %2 of %3 image</numerusform>
            <numerusform>%1, %2 of %3 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealPanel</name>
    <message numerus="yes">
        <source>%n patient(s) in more than one set</source>
        <translation>
            <numerusform>%n patient in more than one set</numerusform>
            <numerusform>%n patients in more than one set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) in more than one set</source>
        <translation>
            <numerusform>%n duplicate in more than one set</numerusform>
            <numerusform>%n duplicates in more than one set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;, opened %n time(s).</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;, opened %n time.</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;, opened %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SourceForm</name>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitOptions</name>
    <message numerus="yes">
        <source>The test set (%1 image(s)) stays out of every fold. Training validates on the first fold unless another is chosen.</source>
        <translation>
            <numerusform>The test set (%1 image) stays out of every fold. Training validates on the first fold unless another is chosen.</numerusform>
            <numerusform>The test set (%1 images) stays out of every fold. Training validates on the first fold unless another is chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitPage</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation>
            <numerusform>%n fold</numerusform>
            <numerusform>%n folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StartScreen</name>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 class(es)</source>
        <translation>
            <numerusform>%1 class(es)</numerusform>
            <numerusform>%1 class(es)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TablePanel</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 file(s) found</source>
        <translation>
            <numerusform>%1 of %2 file found</numerusform>
            <numerusform>%1 of %2 files found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TopBar</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrainPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
