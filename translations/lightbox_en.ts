<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
        <source>%1 patient(s) · </source>
        <translation>
            <numerusform>%1 patient · </numerusform>
            <numerusform>%1 patients · </numerusform>
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
</context>
<context>
    <name>lightbox::gui::ExclusionsPanel</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
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
        <source>%n patient(s) against it</source>
        <translation>
            <numerusform>%n patient against it</numerusform>
            <numerusform>%n patients against it</numerusform>
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
    <name>lightbox::gui::SampleSheet</name>
    <message numerus="yes">
        <source>%1, %2 image(s)</source>
        <translation>
            <numerusform>%1, %2 image</numerusform>
            <numerusform>%1, %2 images</numerusform>
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
        <source>%n warning(s) about it</source>
        <translation>
            <numerusform>%n warning about it</numerusform>
            <numerusform>%n warnings about it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;, opened %n time(s).</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;, opened %n time.</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt;, opened %n times.</numerusform>
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
