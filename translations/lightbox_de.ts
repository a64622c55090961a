<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>lightbox::core</name>
    <message>
        <source>1 for grey, 3 for colour or for backbones that were pretrained on colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller gain does not count as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmented copies kept per image while the backbone is frozen; 1 keeps the plain image only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial slices of abdominal CT: eleven organs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brighten or darken by up to this share of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of human kidney cortex: eight kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest radiographs of children: pneumonia or normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal slices of abdominal CT: eleven organs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermatoscopic images of pigmented lesions: seven diagnoses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EfficientNet-Lite0 · 128 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge or shrink by up to this share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs in which the learning rate rises from zero at the start of the phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without improvement on validation after which a phase ends; 0 never ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or name of the pretrained weights; left empty, the official ones of the backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frontal chest radiographs: fourteen findings, several of which can be in one image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundus photographs: diabetic retinopathy in five grades, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more a positive case counts; auto balances the classes, none leaves them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every training image is seen while only the head learns; 0 skips the phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every training image is seen while the whole network learns; 0 skips the phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per step; more are faster and need more memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the statistics of the pretrained weights or adapt them; auto keeps them where weights are pretrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror left and right at random; wrong where the side matters, as for the heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror top and bottom at random; right for slides, wrong for films of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move by up to this share of the side in either direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run; left empty, it is made from the preset and a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from which every random draw follows; the same seed repeats the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optical coherence tomography of the retina: three diseases and normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches of colorectal cancer histology (haematoxylin and eosin): nine kinds of tissue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor or graphics card to train on; auto takes a card that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads; 0 takes one for every physical core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull of the weights towards zero, against overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise or lower contrast by up to this share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-18 · 128 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-50 · 224 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal slices of abdominal CT: eleven organs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screening baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of every label given to the other classes, where labels are uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of features hidden at random in training, against overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square the network sees; fine detail needs more, and takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single blood cells under the microscope: eight kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the steps while only the head learns; too large diverges, too small learns little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the steps while the whole network learns; too large diverges, too small learns little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small CNN · 28 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from weights learnt on photographs; from scratch needs far more images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that turns an image into features; larger ones are slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe the other settings started from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule by which weights are changed while only the head learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule by which weights are changed while the whole network learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same before the last layer of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation figure that has to improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn by up to this angle either way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ultrasound images of the breast: malignant, or benign and normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the learning rate stays as it is or falls to zero along a cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the head&apos;s hidden layer; 0 decides straight from the features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bf16 is faster where the processor has it; auto takes it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::AuditDialog</name>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::AugmentationPanel</name>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview on another image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip left–right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>situs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip up–down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anatomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmented view %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same for a given seed, epoch and image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BannerStack</name>
    <message>
        <source>Show one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::BestPanel</name>
    <message>
        <source>Best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CaseViewer</name>
    <message>
        <source>CT lung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT abdomen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and level: drag right and left for width, up and down for level (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom: drag up and down, or turn the wheel (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the image (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert grey values (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure: drag from end to end; millimetres where the file says how far apart its pixels lie (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the frame (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and zoom as the image came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole page for the image (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values are black and which white; the first four by 1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to its place (F, Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice not in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Graphics that the file lays over the image; a click shows or hides them. They are never trained on. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MONOCHROME1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low values are white in this file; it is shown inverted, and trained on so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burnt in: stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that annotation is burnt into its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text near the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes like letters near the border: a model may read them, and they may name the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CasesPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export health report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health report exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image and metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder here, or import one. Files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other images of the same classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder, DICOM or a MedMNIST file (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients, studies and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these images out of every split, training and evaluation, for one reason; it can be undone (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this image or patient out of every split, training and evaluation, with a reason; it can be undone (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonyms are the same in every export of this project. An export with the original identifiers is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which identifiers should the list contain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which identifiers should the report contain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few images of each class side by side, with the distribution of intensity, shape and size (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the images shown, with patient, class and set, as a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide identifiers: show pseudonyms in place of ids and file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images and their fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Include %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in splits, training and evaluation again (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1. Use in splits, training and evaluation again (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ClassCounts</name>
    <message>
        <source>Classes of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (positive)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ColumnMapping</name>
    <message>
        <source>Image path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ColumnTable</name>
    <message>
        <source>Is taken as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is taken as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “%1” holds. Several label columns make a class each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, or Space, to choose what a column is taken as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column without a name cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first column of this name is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is taken as: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightbox&apos;s guess from name and values; choose another where it is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConfusionMatrix</name>
    <message>
        <source>true negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth / called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 called %2; click to list the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConfusionPanel</name>
    <message>
        <source>Balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a class is absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one class only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy; majority %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConsequencesPanel</name>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all: %1 backbone + %2 head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) · %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Patients / images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no epochs set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a similar earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no similar run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CountsPanel</name>
    <message>
        <source>Patients, images and prevalence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients, images and prevalence of each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prevalence of %1 by image, 95 % interval (Wilson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevalence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images carry no patient ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PPV, NPV and calibration measured in this set will not carry over to the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold %1 (%2.%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point: prevalence; line: 95 % interval; dashed: all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation on this fold, training on the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CurvePlot</name>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase 1: head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase 2: everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::DecisionDialog</name>
    <message>
        <source>Leave out an image or a patient?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Patient %1, %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Image by id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient by id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image or patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, for the audit log and every report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave nothing out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this finding as it is?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the counts but not the list, with your note, and is logged. If its images or its measure change, it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is no fault here, for the audit log and every report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leave out %1 image(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the project, but in no set, no training and no evaluation. Every report counts them, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reason for all, for the audit log and every report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the project, but is used in no set, no training and no evaluation. Every report counts it, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id as in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Distribution</name>
    <message>
        <source>%1: median %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each class&apos;s images by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::DownloadDialog</name>
    <message>
        <source>Download a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download a public set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the publisher, MedMNIST, checked by MD5. Nothing but the request leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is downloaded is kept; the next try continues there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of %1 × %1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s), %2, %3: %4</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already here; only checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here from an earlier try; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EpochBar</name>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>phase 1, %n epoch(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phase 2, at most %n epoch(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n epoch(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ErrorText</name>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Lightbox is working on this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made by a newer Lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pretrained weights are not on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set is sealed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvaluatePage</name>
    <message>
        <source>The threshold stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A threshold is chosen and locked on validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no threshold to lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objective cannot be met: choose another, or move the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock %1 as the threshold of this run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 on, an image is called %2. The test set is judged at this threshold and no other. Who locked it, when and why is kept in the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this threshold: a miss costs more than a false alarm …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a threshold first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the test set, once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report-%1.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predictions-%1.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false positives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true positives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class against all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The positive class; it is chosen on import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, or import images into a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to evaluate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation of this run is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no predictions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed: lock a threshold, then reveal the test set once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sealed: click to compute its figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the test set at the locked threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who, when, why; audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the test set is seen (Ctrl L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a split with a test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the test, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes the figures of the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures of the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures, plots, protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set was opened at %1; another threshold needs another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set is opened once, at a threshold that was fixed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its %1 image(s) are judged at the locked threshold %2. This is logged and counted, the threshold cannot be changed afterwards, and every later look is counted too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, with pseudonyms in place of patients and file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cases, set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model: its results on validation are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was trained on another split: some of its validation images are in the test set that is sealed now. Choose a run on the current split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made when training of %1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the operating point, or choose an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in the split of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the test set at the locked threshold; this is logged and counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, opened %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report as HTML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EventsPanel</name>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvidenceNames</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border, outer 6 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 × 16 miniature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(5 folds by image: patients are unknown)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::EvidencePlot</name>
    <message>
        <source>AUROC; chance is 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the label is predicted, AUROC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ExclusionsPanel</name>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out an image or a patient…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No image is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out stays in the project, but is in no set and no run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include %1 again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FieldChips</name>
    <message>
        <source>Stratified by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every set gets its share of every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratified by %1; click to leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratify by one more field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images have no other field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FigureLabel</name>
    <message>
        <source>95 % interval: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FiguresPanel</name>
    <message>
        <source>Discrimination and error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevalence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error, equal width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error, equal mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC and average precision of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevalence of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % intervals by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the stored decision: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC with its 95 % interval, from %1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FilterBar</name>
    <message>
        <source>Patient, then image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient, file name or any field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search patient, file name and every field; &quot;age:45&quot; in one field, &quot;age&gt;=45&quot; or &quot;date&lt;2019-05&quot; compared with it (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per patient ≥ 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only images with a value of a field: sex, view, site …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with every field; a click on a column&apos;s head sorts by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images or more per patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FoldTab</name>
    <message>
        <source>Fold away: %1 (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Format</name>
    <message>
        <source>undefined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several labels an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordered classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>form of a date without its year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>form of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>form of a study&apos;s date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoding images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caching features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newcombe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newcombe, by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilson, by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeLong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOVER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bootstrap by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bootstrap by image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mercaldo, logit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HealthPanel</name>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings, by severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding, by severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted with a note; at the end of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads all pixels again: how well the border of the image predicts the label, and all near duplicates. Can take minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the health report (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the health report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the data as they are: the finding is no longer counted, and your note is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the finding again (logged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) checked in %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check found a problem in these images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the health report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HelpDialog</name>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the six pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demonstration cohort (start screen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split, Train, Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seal the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause or resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window, zoom, pan, measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invert, fit, windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole page, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images, several, of the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample sheet, leave out or take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold by one case, by ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agree, disagree, unsure, flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note, leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Cases.&lt;/b&gt; Start the demonstration cohort, or import a folder, DICOM or a MedMNIST file. Read the health report: each finding leads to its images.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Split.&lt;/b&gt; Divide the patients, not the images. Look at the prevalence of each set; seal the test set before you train.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Train.&lt;/b&gt; Take a preset. The right column says what your choices imply. Start.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Monitor.&lt;/b&gt; Watch validation, pause, stop, resume; nothing is lost.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Evaluate.&lt;/b&gt; Drag the point on the ROC curve, or ask for a sensitivity. Lock the threshold on validation; then open the test set once.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Review.&lt;/b&gt; Go through the misses with the map over the image; agree, disagree, flag, note. Export the report.&lt;/p&gt;&lt;p&gt;Research use only. Not a medical device.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything here can also be done without a window; &lt;code&gt;lightbox-cli COMMAND --help&lt;/code&gt; shows each command with an example.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Lightbox %1 is free software under the GNU General Public License, version 3 or later. It comes with no warranty.&lt;/p&gt;&lt;p&gt;It stands on Qt (LGPL-3.0), QCustomPlot (GPL-3.0), LibTorch (BSD-3-Clause), OpenCV (Apache-2.0), DCMTK (BSD-3-Clause), OpenJPEG (BSD-2-Clause), SQLite (public domain), Boost (BSL-1.0), nlohmann/json (MIT), RE2 (BSD-3-Clause) and Inter (OFL-1.1), whose licence follows.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::HistoryPanel</name>
    <message>
        <source>as found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by date (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by site (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are independent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and validation while fold 1 is validation, then test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, validation and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 the current split again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n split(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>test kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>by image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::IconArray</name>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 images: found %2, missed %3, false alarms %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageListModel</name>
    <message>
        <source>%1
Left out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageTableModel</name>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageTitle</name>
    <message>
        <source>axial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coronal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sagittal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vol %1 %2</source>
        <comment>number of the volume, then its slice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frame %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImageViewer</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportCounts</name>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>patient(s)</source>
        <comment>after its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 more class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate(s)</source>
        <comment>after its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images stay where they are. Files that cannot be read are listed, and never stop an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns of the table hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients from the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern that finds the patient in a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the images in the background (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient by pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient from the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the source is of a known format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain stays uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients come from the pattern, not from the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How an uncertain label counts is chosen for each class at training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient pattern is not valid: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportFlow</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the demonstration cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn once; opened at once the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling keeps the images imported so far; importing again adds the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import cancelled, %1 image(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another patient: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another label: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in a new place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of the project have changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ImportStrip</name>
    <message>
        <source>The last images read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hostile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LastEpochPanel</name>
    <message>
        <source>Last epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss minus training loss; growing while training loss falls means overfitting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::LeakagePanel</name>
    <message>
        <source>Leakage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these images on Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients in more than one set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients in more than one fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images carry no patient ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact duplicates across sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Near duplicates across sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Same image under two labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the labels is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient under two labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be a course of disease, or a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images in order of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: no dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients with dates on both sides of a cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients seen at sites of several sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images are in no set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A model trained on a patient recognises the other images of that patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is tested on an image that it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If training holds a later image of a patient, the model learns the outcome before it is asked about an earlier image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) out of order</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Patients out of order of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All their images are in the earlier set, those after the cut included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All their images are in one set: of their sets, the one nearest to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: patient is in a kept set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same image, rescaled, compressed or windowed: the model is tested on what it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by hashes alone; a full check on Cases compares the pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) concerned; the health report on Cases lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MachinePanel</name>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the processors in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the memory in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MainWindow</name>
    <message>
        <source>Lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to import into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to start a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is training in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it, or wait until it ends, before you leave the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project: a folder that ends in .lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be found. Nothing in the project is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate the images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locating images</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not in the new place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The others are found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close while %1 trains?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close while a run trains?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish epoch, close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images, folders, tables, MedMNIST files, or a .lightbox folder to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you enter is not saved until the project can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The images have moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 is running. The run can be resumed later with the same result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is being prepared. It can be resumed later with the same result.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MetadataPanel</name>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed until a threshold is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 · %n channel(s) · %3 bit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1, sd %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+C copies it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MistakeButton</name>
    <message>
        <source>%1, probability %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MistakesPanel</name>
    <message>
        <source>Worst mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistakes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this threshold every labelled image is called right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ModelPanel</name>
    <message>
        <source>true positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden until you have read this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MonitorPage</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold after this batch; nothing is lost (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this epoch, then stop; the run can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a preset on Train and start; its loss and AUROC appear here epoch by epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch %1 of phase %2: AUROC %3 on validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped early, as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interval once the run has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, preset %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1: the head trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 2: everything trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1: AUROC %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete run %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the run; the result is the same as without the break (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1: AUROC %2, best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1, best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its checkpoints, predictions and report are removed. The audit log records the deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OperatingPointPanel</name>
    <message>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One case lower (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One case higher (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LR +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LR −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the threshold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix this threshold before the test set is opened (Ctrl L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right move by one case, with Shift by ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Youden&apos;s J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F-beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower end of the 95 % interval, not only the estimate, reaches the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At prevalence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated prevalence in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How common the disease is where the model will be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PPV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No threshold is locked: the one chosen on validation is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval of %1 rests on fewer than 10 cases or patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower bound reaches the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per %1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Locked by %2, %3: %4</source>
        <comment>objective, person, time, reason</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionPanels</name>
    <message>
        <source>Backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3: grey repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EfficientNet-Lite0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first linear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the labels; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1: head only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backbone frozen, batch norm in evaluation mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached features; 0 skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies per image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 2: everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts from the best head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most; may stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far below phase 1&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine falls to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: frozen if pretrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no better AUROC; 0 never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: from the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extracts the features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the square image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same seed, same result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionRow</name>
    <message>
        <source>%1 to %2; was %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PageTitles</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PatientTreeModel</name>
    <message>
        <source>Study %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PatternPanel</name>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets are divided by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern on the path (RE2). The group &lt;b&gt;patient&lt;/b&gt;, or the first group, is the patient id. It goes before what DICOM files or a table say; empty leaves it to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression as RE2 knows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source, then a pattern shows here what it captures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pattern captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a pattern the patient is taken from the DICOM file or the table; of plain images it stays unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>patients, images of each</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients: %1; by images each: %2. Paths that match: %3; without a match, so without a patient: %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PowerPanel</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: patients with it %2, without %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: images with it %2, without %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases of %1, so no estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-widths of the 95 % intervals to expect, for values near %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 patients; further images of the same patients add little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 images.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PresetCard</name>
    <message>
        <source>Preset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PrevalencePanel</name>
    <message>
        <source>Prevalence of every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each class in each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by image, difference to all in points, 95 % interval (Wilson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProgressDialog</name>
    <message>
        <source>Run in background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues while you work; the job button above shows it again (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProgressPanel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>done, all, unit: images or steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 per second</source>
        <comment>number, unit: images or steps</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProgressStrip</name>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1, the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 2, everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProjectSession</name>
    <message>
        <source>sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking all pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProtocolStep</name>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProtocolStrip</name>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Rail</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RatioBar</name>
    <message>
        <source>Shares of the patients; left and right move the border of train and validation, with Shift that of validation and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the borders, or use the arrow keys (with Shift: the right one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1, validation %2, test %3 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReadingPanel</name>
    <message>
        <source>Your reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved: will try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases read as agree, of those read as agree or disagree, with Wilson&apos;s interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReviewPage</name>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides model, label and map until you have read the case (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 locked at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensitivity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specificity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, or import images into a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model: the images it gets wrong are read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation of this run is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no predictions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is shown once you have read this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the map …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was trained on another split: some of its validation images are in the test set that is sealed now. Choose a run on the current split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made when training of %1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RocPanel</name>
    <message>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image of this set is %1, so there is no curve to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every image of this set is %1, so there is no curve to draw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RocPlot</name>
    <message>
        <source>1 − specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curve; drag the operating point, left and right move it by one case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RowPreview</name>
    <message>
        <source>The first rows as they will be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such image below the table or the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunCurves</name>
    <message>
        <source>loss (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC, validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches, smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunTableModel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have changed since this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best AUROC, validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick to overlay; difference to the run shown, same validation images, paired DeLong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SampleSheet</name>
    <message>
        <source>Mean intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Width / height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label, or sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %3 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SamplesPanel</name>
    <message>
        <source>Look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn at random; sets should look alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ScoreHistogram</name>
    <message>
        <source>threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by class; drag the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 true negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 false positives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 false negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 true positives</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ScoresPanel</name>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the wrong side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealPanel</name>
    <message>
        <source>Seal the test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the test set (Ctrl+Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the seal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) in more than one set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Patients unknown: not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) in more than one set</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store this split first; then its test set can be sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each opening is written to the audit log and printed in every report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a threshold on Evaluate; then it can be opened, once, and that is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test set was revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt;, opened %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A threshold chosen now has seen these results; every report says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patient in more than one set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duplicate in more than one set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seal despite leaks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This split has no test set. Without one, performance on new patients cannot be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing hides labels and predictions until a threshold is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides the labels and predictions of &lt;b&gt;%1&lt;/b&gt; everywhere until a threshold is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels and predictions of &lt;b&gt;%1&lt;/b&gt; are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these images were in a test set that was opened before; reports count that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealText</name>
    <message>
        <source>No test set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no test set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test not sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test revealed %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revealed %1×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>physical cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads are used when images are imported. The language changes when Lightbox is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SliceChoice</name>
    <message>
        <source>Plane of the slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The anatomical plane; oblique volumes go by their nearest axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, or only so many in the middle of each volume or file of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SourceForm</name>
    <message>
        <source>class folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MedMNIST file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table (CSV, TSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIfTI volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIFAR-10 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, a table, or files separated by ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, files or a table of images; also dropped here. They stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the project is kept; its name ends in .lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sources are, where the guess is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose columns are shown; tables named as sources are all read the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which slices or frames become images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the labels say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several labels an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder name, or the array&apos;s own labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DICOM tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with path and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order, separated by commas: names for numbered classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label tag or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables, MedMNIST and images (*.csv *.tsv *.npz *.dcm *.nii *.nii.gz *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no format recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take labels and patients from the table, choose the format “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as found; or names in order, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only where there are two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder, files or a table, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table among the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BodyPartExamined or 0018,0015</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download a public set (MedMNIST) from its publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the class of an image is taken from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two classes the one to find; can be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, with tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed from the names; can be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project %1 is already there: choose another folder, or open it and import into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the tag or the table that holds the labels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitOptions</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random, stratified, by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k folds, repeats; for cross-validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field whose values are held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the test set comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient, with identical images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are independent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits image by image. Only right when no two images are of one patient; it is recorded with the split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? Kept with the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the images are independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every report repeats it: without it the split is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratify by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not while the test set is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train before, test after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field to hold out by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole sites, or other values, held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data have no sets of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As found, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The test set (%1 image(s)) stays out of every fold. Training validates on the first fold unless another is chosen.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every patient is in one fold of each repeat. Training validates on the first fold unless another is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data have no date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SplitPage</name>
    <message>
        <source>Splitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seal a test set that leaks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the seal of the test set?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, for the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image, patient, label and set of every image of the current split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the current split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store this split and make it the current one (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to split yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images first; then patients are divided here into train, validation and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>share of patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In more than one set: %1. What is measured on this test will look better than it is. Once it is sealed, no patient changes sets any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal despite leaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its labels are open from then on, and every report states that the seal was broken, when and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous split (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next split (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with leaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no leaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 points less %3 than all images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 points more %3 than all images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PPV, NPV and calibration measured there do not carry over: enter the prevalence of use on Evaluate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StackBar</name>
    <message>
        <source>Slice of the volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: turn the wheel over the image, or Page Up and Page Down in it; Ctrl with the wheel zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StartScreen</name>
    <message>
        <source>Read a model the way a film is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research use only. Not a medical device. Source images are referenced, never moved or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten-minute tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder, a table, DICOM or a MedMNIST file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that ends in .lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstration cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images at hand? Download a public set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project folder missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source folder moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate the images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no trained run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best run %1, AUROC &lt;b style=&quot;font-weight:600&quot;&gt;%2&lt;/b&gt;%3 on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case by case, with the evidence beside it. Nothing leaves this computer: no server, no account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>240 synthetic patients with planted faults; trains in 2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images start a project; a .lightbox folder opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opened projects are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StratificationPanel</name>
    <message>
        <source>Stratification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of images by class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TablePanel</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns, classes and task are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows, as they will be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add their folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the folder of the images as a source beside the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows show here once the table can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose above which column holds the image path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 file(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not found: add the folder of the images as a source.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ThumbnailView</name>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TopBar</name>
    <message>
        <source>&lt;b style=&quot;font-weight:600&quot;&gt;Lightbox&lt;/b&gt;&amp;nbsp;&amp;nbsp;&amp;nbsp;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the test set; opens Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and shortcuts (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>patients unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into this project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, close or create a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running jobs; click to show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet weights: %1 of %2 on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computer unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>job, done, all</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrainPage</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consequences and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to train on yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images and split them by patient; then choose a preset here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1 is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new run from preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet, on disk, hash checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: rarer classes weigh more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is training. Pause or stop it on Monitor first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is out of its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the values of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the settings of a file or of an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these settings to a file (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head learns nothing on a frozen backbone with random weights. To train it anyway, set its epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pretrained weights %1 are not on this computer. Import them, or switch Pretrained off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here: negatives / positives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings or run (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::TrustPanel</name>
    <message>
        <source>Trust in this map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is empty: nothing in the image speaks for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the map in the outer tenth on each side. More than the share of the area means that the model looks at the edge, where markers and collimators are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than expected by chance: check markers and edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not more than expected by chance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ViewerPanel</name>
    <message>
        <source>Contour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and level: drag across and up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom: drag, or turn the wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the image came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map over the image (O); Space hides it while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map comes and goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window: from the image&apos;s own values, its whole range, or as its file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grad-CAM for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class that the map speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line where the map reaches half of its maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WorklistPanel</name>
    <message>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case belongs to what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the worklist of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False positives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borderline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 0.05 of the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two best answers are within 0.10 of each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most certain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases in random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
