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
    <message numerus="yes">
        <source>{#count} [image|images]</source>
        <extracomment>count.images; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [image|images]</numerusform>
            <numerusform>{#count} [image|images]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [patient|patients]</source>
        <extracomment>count.patients; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [patient|patients]</numerusform>
            <numerusform>{#count} [patient|patients]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [set|sets]</source>
        <extracomment>count.sets; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [set|sets]</numerusform>
            <numerusform>{#count} [set|sets]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [fold|folds]</source>
        <extracomment>count.folds; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [fold|folds]</numerusform>
            <numerusform>{#count} [fold|folds]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [group|groups]</source>
        <extracomment>count.groups; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [group|groups]</numerusform>
            <numerusform>{#count} [group|groups]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it claims {#members} [member|members]</source>
        <extracomment>hostile.npz_members; keep in braces: members</extracomment>
        <translation>
            <numerusform>it claims {#members} [member|members]</numerusform>
            <numerusform>it claims {#members} [member|members]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array {array} is not one row of whole numbers for each of {#images} [image|images]</source>
        <extracomment>bad_value.npz_labels; keep in braces: array, images</extracomment>
        <translation>
            <numerusform>array {array} is not one row of whole numbers for each of {#images} [image|images]</numerusform>
            <numerusform>array {array} is not one row of whole numbers for each of {#images} [image|images]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient|patients]</source>
        <extracomment>bad_value.patients; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient|patients]</numerusform>
            <numerusform>{#patients} [patient|patients]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} of its images cannot be read: {reason}</source>
        <extracomment>images_unreadable.evaluate; keep in braces: images, reason</extracomment>
        <translation>
            <numerusform>{#images} of its images cannot be read: {reason}</numerusform>
            <numerusform>{#images} of its images cannot be read: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image was|images were] left out by the patient [it|they] had; [it stays|they stay] out, each by itself</source>
        <extracomment>exclusion_by_image; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image was|images were] left out by the patient [it|they] had; [it stays|they stay] out, each by itself</numerusform>
            <numerusform>{#images} [image was|images were] left out by the patient [it|they] had; [it stays|they stay] out, each by itself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in several sets of the current split, which was made before: split again</source>
        <extracomment>patient_across_splits.earlier; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient stands|patients stand] in several sets of the current split, which was made before: split again</numerusform>
            <numerusform>{#patients} [patient stands|patients stand] in several sets of the current split, which was made before: split again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file is|files are] gone, and with [it|them] {images}, first {first}: put [it|them] back, import [it|them] from the new place, or leave the images out</source>
        <extracomment>files_missing; keep in braces: files, images, first</extracomment>
        <translation>
            <numerusform>{#files} [file is|files are] gone, and with [it|them] {images}, first {first}: put [it|them] back, import [it|them] from the new place, or leave the images out</numerusform>
            <numerusform>{#files} [file is|files are] gone, and with [it|them] {images}, first {first}: put [it|them] back, import [it|them] from the new place, or leave the images out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] could not be read and [is|are] left out, first {first}: {reason}</source>
        <extracomment>images_unreadable.train; keep in braces: images, first, reason</extracomment>
        <translation>
            <numerusform>{#images} [image|images] could not be read and [is|are] left out, first {first}: {reason}</numerusform>
            <numerusform>{#images} [image|images] could not be read and [is|are] left out, first {first}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>validation has {#images} [image|images]: too few to choose a checkpoint or a threshold by; split anew</source>
        <extracomment>validation_small; keep in braces: images</extracomment>
        <translation>
            <numerusform>validation has {#images} [image|images]: too few to choose a checkpoint or a threshold by; split anew</numerusform>
            <numerusform>validation has {#images} [image|images]: too few to choose a checkpoint or a threshold by; split anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in more than one set: what is measured is too good to be true</source>
        <extracomment>patient_across_splits.plan; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient stands|patients stand] in more than one set: what is measured is too good to be true</numerusform>
            <numerusform>{#patients} [patient stands|patients stand] in more than one set: what is measured is too good to be true</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of identical images [stands|stand] in more than one set</source>
        <extracomment>duplicate_across_splits.plan; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} [group|groups] of identical images [stands|stand] in more than one set</numerusform>
            <numerusform>{#groups} [group|groups] of identical images [stands|stand] in more than one set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no patient id: each counts as a patient of its own</source>
        <extracomment>patients_unknown.plan; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image has|images have] no patient id: each counts as a patient of its own</numerusform>
            <numerusform>{#images} [image has|images have] no patient id: each counts as a patient of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row has|rows have] no image id, the others have</source>
        <extracomment>tables_differ.some_named; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} [row has|rows have] no image id, the others have</numerusform>
            <numerusform>{#rows} [row has|rows have] no image id, the others have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one has {#first} [case|cases], the other {second}</source>
        <extracomment>tables_differ.count; keep in braces: first, second</extracomment>
        <translation>
            <numerusform>one has {#first} [case|cases], the other {second}</numerusform>
            <numerusform>one has {#first} [case|cases], the other {second}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>image {image} has {#found} [probability|probabilities] for {expected} classes</source>
        <extracomment>predictions_invalid.columns; keep in braces: image, found, expected</extracomment>
        <translation>
            <numerusform>image {image} has {#found} [probability|probabilities] for {expected} classes</numerusform>
            <numerusform>image {image} has {#found} [probability|probabilities] for {expected} classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row has no known truth and is|rows have no known truth and are] left out of every figure</source>
        <extracomment>labels_unknown; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} [row has no known truth and is|rows have no known truth and are] left out of every figure</numerusform>
            <numerusform>{#rows} [row has no known truth and is|rows have no known truth and are] left out of every figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The probabilities of {#rows} [row|rows] do not sum to 1; they are used as they stand</source>
        <extracomment>probabilities_sum; keep in braces: rows</extracomment>
        <translation>
            <numerusform>The probabilities of {#rows} [row|rows] do not sum to 1; they are used as they stand</numerusform>
            <numerusform>The probabilities of {#rows} [row|rows] do not sum to 1; they are used as they stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} positive [case|cases], all of them called rightly, there are {have}</source>
        <extracomment>cases_needed.positive; keep in braces: needed, have</extracomment>
        <translation>
            <numerusform>it takes at least {#needed} positive [case|cases], all of them called rightly, there are {have}</numerusform>
            <numerusform>it takes at least {#needed} positive [case|cases], all of them called rightly, there are {have}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} negative [case|cases], all of them called rightly, there are {have}</source>
        <extracomment>cases_needed.negative; keep in braces: needed, have</extracomment>
        <translation>
            <numerusform>it takes at least {#needed} negative [case|cases], all of them called rightly, there are {have}</numerusform>
            <numerusform>it takes at least {#needed} negative [case|cases], all of them called rightly, there are {have}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} [patient|patients] with a positive case, all of them called rightly</source>
        <extracomment>cases_needed.positive_patients; keep in braces: needed</extracomment>
        <translation>
            <numerusform>it takes at least {#needed} [patient|patients] with a positive case, all of them called rightly</numerusform>
            <numerusform>it takes at least {#needed} [patient|patients] with a positive case, all of them called rightly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it takes at least {#needed} [patient|patients] with a negative case, all of them called rightly</source>
        <extracomment>cases_needed.negative_patients; keep in braces: needed</extracomment>
        <translation>
            <numerusform>it takes at least {#needed} [patient|patients] with a negative case, all of them called rightly</numerusform>
            <numerusform>it takes at least {#needed} [patient|patients] with a negative case, all of them called rightly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient|patients] for {cases} cases</source>
        <extracomment>patients_invalid; keep in braces: patients, cases</extracomment>
        <translation>
            <numerusform>{#patients} [patient|patients] for {cases} cases</numerusform>
            <numerusform>{#patients} [patient|patients] for {cases} cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#probabilities} [probability lies|probabilities lie] beyond 0 or 1 by rounding alone: read as 0 or 1</source>
        <extracomment>probabilities_rounded; keep in braces: probabilities</extracomment>
        <translation>
            <numerusform>{#probabilities} [probability lies|probabilities lie] beyond 0 or 1 by rounding alone: read as 0 or 1</numerusform>
            <numerusform>{#probabilities} [probability lies|probabilities lie] beyond 0 or 1 by rounding alone: read as 0 or 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file could not be read and is left out|files could not be read and are left out].</source>
        <extracomment>unreadable.files; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} [file could not be read and is left out|files could not be read and are left out].</numerusform>
            <numerusform>{#files} [file could not be read and is left out|files could not be read and are left out].</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file|files]</source>
        <extracomment>unreadable.files; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} [file|files]</numerusform>
            <numerusform>{#files} [file|files]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image repeats|images repeat] another one pixel for pixel ({groups}){where}.</source>
        <extracomment>exact_duplicates; keep in braces: images, groups, where</extracomment>
        <translation>
            <numerusform>{#images} [image repeats|images repeat] another one pixel for pixel ({groups}){where}.</numerusform>
            <numerusform>{#images} [image repeats|images repeat] another one pixel for pixel ({groups}){where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of images [is|are] nearly the same picture{where}.</source>
        <extracomment>near_duplicates; keep in braces: groups, where</extracomment>
        <translation>
            <numerusform>{#groups} [group|groups] of images [is|are] nearly the same picture{where}.</numerusform>
            <numerusform>{#groups} [group|groups] of images [is|are] nearly the same picture{where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups]</source>
        <extracomment>near_duplicates; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} [group|groups]</numerusform>
            <numerusform>{#groups} [group|groups]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at the groups. Keep one of each, or give them one patient id, so that a split keeps them together. This was a quick look: the full check compares {#pairs} more [pair|pairs].</source>
        <extracomment>mirrored_duplicates.quick; keep in braces: pairs</extracomment>
        <translation>
            <numerusform>Look at the groups. Keep one of each, or give them one patient id, so that a split keeps them together. This was a quick look: the full check compares {#pairs} more [pair|pairs].</numerusform>
            <numerusform>Look at the groups. Keep one of each, or give them one patient id, so that a split keeps them together. This was a quick look: the full check compares {#pairs} more [pair|pairs].</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] for validation or test also [stands|stand] in another set, pixel for pixel.</source>
        <extracomment>duplicate_across_splits; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] for validation or test also [stands|stand] in another set, pixel for pixel.</numerusform>
            <numerusform>{#images} [image|images] for validation or test also [stands|stand] in another set, pixel for pixel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [image stands|images stand] under more than one patient.</source>
        <extracomment>duplicate_across_patients; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} [image stands|images stand] under more than one patient.</numerusform>
            <numerusform>{#groups} [image stands|images stand] under more than one patient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [image bears|images bear] different labels in different places.</source>
        <extracomment>label_conflict; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} [image bears|images bear] different labels in different places.</numerusform>
            <numerusform>{#groups} [image bears|images bear] different labels in different places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#labels} [label contradicts|labels contradict] the folder: {values}.</source>
        <extracomment>label_conflict.folder; keep in braces: labels, values</extracomment>
        <translation>
            <numerusform>{#labels} [label contradicts|labels contradict] the folder: {values}.</numerusform>
            <numerusform>{#labels} [label contradicts|labels contradict] the folder: {values}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#labels} [label|labels]</source>
        <extracomment>label_conflict.folder; keep in braces: labels</extracomment>
        <translation>
            <numerusform>{#labels} [label|labels]</numerusform>
            <numerusform>{#labels} [label|labels]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#labels} [label contradicts|labels contradict] the field &apos;{field}&apos;: {values}.</source>
        <extracomment>label_conflict.field; keep in braces: labels, field, values</extracomment>
        <translation>
            <numerusform>{#labels} [label contradicts|labels contradict] the field &apos;{field}&apos;: {values}.</numerusform>
            <numerusform>{#labels} [label contradicts|labels contradict] the field &apos;{field}&apos;: {values}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in more than one of training, validation and test.</source>
        <extracomment>patient_across_splits; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient stands|patients stand] in more than one of training, validation and test.</numerusform>
            <numerusform>{#patients} [patient stands|patients stand] in more than one of training, validation and test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient has|patients have] images under different labels.</source>
        <extracomment>patient_two_labels; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient has|patients have] images under different labels.</numerusform>
            <numerusform>{#patients} [patient has|patients have] images under different labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images]</source>
        <extracomment>masks_among_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images]</numerusform>
            <numerusform>{#images} [image|images]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image does not say which patient it is|images do not say which patient they are] of.</source>
        <extracomment>patients_unknown.some; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image does not say which patient it is|images do not say which patient they are] of.</numerusform>
            <numerusform>{#images} [image does not say which patient it is|images do not say which patient they are] of.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#ids} [patient id looks|patient ids look] wrong: {reasons}.</source>
        <extracomment>patient_key_suspect; keep in braces: ids, reasons</extracomment>
        <translation>
            <numerusform>{#ids} [patient id looks|patient ids look] wrong: {reasons}.</numerusform>
            <numerusform>{#ids} [patient id looks|patient ids look] wrong: {reasons}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#ids} [id|ids]</source>
        <extracomment>patient_key_suspect; keep in braces: ids</extracomment>
        <translation>
            <numerusform>{#ids} [id|ids]</numerusform>
            <numerusform>{#ids} [id|ids]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#ids} [patient id stands|patient ids stand] in more than one of the sets as they were found, but none would if the next word of the file name ({words}) belonged to the id.</source>
        <extracomment>patient_key_suspect.too_short; keep in braces: ids, words</extracomment>
        <translation>
            <numerusform>{#ids} [patient id stands|patient ids stand] in more than one of the sets as they were found, but none would if the next word of the file name ({words}) belonged to the id.</numerusform>
            <numerusform>{#ids} [patient id stands|patient ids stand] in more than one of the sets as they were found, but none would if the next word of the file name ({words}) belonged to the id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The labels of {#images} [image|images] in the sealed test set are not counted.</source>
        <extracomment>labels_sealed; keep in braces: images</extracomment>
        <translation>
            <numerusform>The labels of {#images} [image|images] in the sealed test set are not counted.</numerusform>
            <numerusform>The labels of {#images} [image|images] in the sealed test set are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{set} has {#images} [image|images]{classes}.</source>
        <extracomment>split_too_small.val; keep in braces: set, images, classes</extracomment>
        <translation>
            <numerusform>{set} has {#images} [image|images]{classes}.</numerusform>
            <numerusform>{set} has {#images} [image|images]{classes}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sensitivity of {percent:0} % found on {#patients} [patient|patients] with &apos;{class}&apos; is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of sensitivity it takes about {needed} patients with &apos;{class}&apos;{for_auroc}.</source>
        <extracomment>small_effect.sensitivity; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>A sensitivity of {percent:0} % found on {#patients} [patient|patients] with &apos;{class}&apos; is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of sensitivity it takes about {needed} patients with &apos;{class}&apos;{for_auroc}.</numerusform>
            <numerusform>A sensitivity of {percent:0} % found on {#patients} [patient|patients] with &apos;{class}&apos; is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of sensitivity it takes about {needed} patients with &apos;{class}&apos;{for_auroc}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A specificity of {percent:0} % found on {#patients} [patient|patients] with &apos;{class}&apos; is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of specificity it takes about {needed} patients with &apos;{class}&apos;{for_auroc}.</source>
        <extracomment>small_effect.specificity; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>A specificity of {percent:0} % found on {#patients} [patient|patients] with &apos;{class}&apos; is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of specificity it takes about {needed} patients with &apos;{class}&apos;{for_auroc}.</numerusform>
            <numerusform>A specificity of {percent:0} % found on {#patients} [patient|patients] with &apos;{class}&apos; is known to ±{points:0} points{auroc} (95 % interval). For ±{wanted:0} points of specificity it takes about {needed} patients with &apos;{class}&apos;{for_auroc}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient has|patients have] a later image in training than one for validation or test {source}.</source>
        <extracomment>temporal_leak; keep in braces: patients, source</extracomment>
        <translation>
            <numerusform>{#patients} [patient has|patients have] a later image in training than one for validation or test {source}.</numerusform>
            <numerusform>{#patients} [patient has|patients have] a later image in training than one for validation or test {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] of quite another size or shape than the rest.</source>
        <extracomment>size_outliers; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] of quite another size or shape than the rest.</numerusform>
            <numerusform>{#images} [image is|images are] of quite another size or shape than the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] far brighter or darker than the rest.</source>
        <extracomment>size_outliers.intensity; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] far brighter or darker than the rest.</numerusform>
            <numerusform>{#images} [image is|images are] far brighter or darker than the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#fewer} [image|images]</source>
        <extracomment>mixed_channels; keep in braces: fewer</extracomment>
        <translation>
            <numerusform>{#fewer} [image|images]</numerusform>
            <numerusform>{#fewer} [image|images]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] stored inverted (MONOCHROME1), the others are not.</source>
        <extracomment>mixed_polarity; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] stored inverted (MONOCHROME1), the others are not.</numerusform>
            <numerusform>{#images} [image is|images are] stored inverted (MONOCHROME1), the others are not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark.</source>
        <extracomment>mixed_polarity.seen; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark.</numerusform>
            <numerusform>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark: {tie}.</source>
        <extracomment>mixed_polarity.of_class; keep in braces: images, tie</extracomment>
        <translation>
            <numerusform>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark: {tie}.</numerusform>
            <numerusform>{#images} [image looks like a negative|images look like negatives] of the others: bright where those are dark: {tie}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] blank, or black nearly all over.</source>
        <extracomment>blank; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] blank, or black nearly all over.</numerusform>
            <numerusform>{#images} [image is|images are] blank, or black nearly all over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] pure white over more than {percent:0} % of the picture.</source>
        <extracomment>saturated; keep in braces: images, percent</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] pure white over more than {percent:0} % of the picture.</numerusform>
            <numerusform>{#images} [image is|images are] pure white over more than {percent:0} % of the picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] far less sharp than the others ({times:0} times and more).</source>
        <extracomment>blurred; keep in braces: images, times</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] far less sharp than the others ({times:0} times and more).</numerusform>
            <numerusform>{#images} [image is|images are] far less sharp than the others ({times:0} times and more).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image bears|images bear] what looks like text near the border {stated}.</source>
        <extracomment>burnt_in_text; keep in braces: images, stated</extracomment>
        <translation>
            <numerusform>{#images} [image bears|images bear] what looks like text near the border {stated}.</numerusform>
            <numerusform>{#images} [image bears|images bear] what looks like text near the border {stated}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image bears|images bear] what looks like text near the border {stated}: {tie}.</source>
        <extracomment>burnt_in_text.of_class; keep in braces: images, stated, tie</extracomment>
        <translation>
            <numerusform>{#images} [image bears|images bear] what looks like text near the border {stated}: {tie}.</numerusform>
            <numerusform>{#images} [image bears|images bear] what looks like text near the border {stated}: {tie}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it holds {#tables} [table|tables]</source>
        <extracomment>table_ambiguous; keep in braces: tables</extracomment>
        <translation>
            <numerusform>it holds {#tables} [table|tables]</numerusform>
            <numerusform>it holds {#tables} [table|tables]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>binary needs 2 classes, there [is|are] {#classes}</source>
        <extracomment>task_mismatch.binary; keep in braces: classes</extracomment>
        <translation>
            <numerusform>binary needs 2 classes, there [is|are] {#classes}</numerusform>
            <numerusform>binary needs 2 classes, there [is|are] {#classes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#names} [name|names] for {columns} label columns</source>
        <extracomment>class_unknown.columns; keep in braces: names, columns</extracomment>
        <translation>
            <numerusform>{#names} [name|names] for {columns} label columns</numerusform>
            <numerusform>{#names} [name|names] for {columns} label columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#names} [name|names] for {labels} labels</source>
        <extracomment>class_unknown.labels; keep in braces: names, labels</extracomment>
        <translation>
            <numerusform>{#names} [name|names] for {labels} labels</numerusform>
            <numerusform>{#names} [name|names] for {labels} labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is a label {label}, but {#names} [name|names]</source>
        <extracomment>class_unknown.code; keep in braces: label, names</extracomment>
        <translation>
            <numerusform>there is a label {label}, but {#names} [name|names]</numerusform>
            <numerusform>there is a label {label}, but {#names} [name|names]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The patient pattern does not fit {unfit} of {#images} [image|images]</source>
        <extracomment>pattern_unmatched; keep in braces: unfit, images</extracomment>
        <translation>
            <numerusform>The patient pattern does not fit {unfit} of {#images} [image|images]</numerusform>
            <numerusform>The patient pattern does not fit {unfit} of {#images} [image|images]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The patient pattern does not fit {unfit} of {images} images; {#known} of them [keeps|keep] the patient that is known already</source>
        <extracomment>pattern_unmatched.known; keep in braces: unfit, images, known</extracomment>
        <translation>
            <numerusform>The patient pattern does not fit {unfit} of {images} images; {#known} of them [keeps|keep] the patient that is known already</numerusform>
            <numerusform>The patient pattern does not fit {unfit} of {images} images; {#known} of them [keeps|keep] the patient that is known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of another kind [lies|lie] among the DICOM files and [is|are] not read: import [it|them] separately</source>
        <extracomment>images_left_out.dicom; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of another kind [lies|lie] among the DICOM files and [is|are] not read: import [it|them] separately</numerusform>
            <numerusform>{#images} [image|images] of another kind [lies|lie] among the DICOM files and [is|are] not read: import [it|them] separately</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of another kind [lies|lie] among the NIfTI files and [is|are] not read: import [it|them] separately</source>
        <extracomment>images_left_out.nifti; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of another kind [lies|lie] among the NIfTI files and [is|are] not read: import [it|them] separately</numerusform>
            <numerusform>{#images} [image|images] of another kind [lies|lie] among the NIfTI files and [is|are] not read: import [it|them] separately</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of the table [has|have] the label -1, taken as uncertain: [its image is|their images are] kept without a label</source>
        <extracomment>uncertain_label; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of the table [has|have] the label -1, taken as uncertain: [its image is|their images are] kept without a label</numerusform>
            <numerusform>{#rows} [row|rows] of the table [has|have] the label -1, taken as uncertain: [its image is|their images are] kept without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has {#dimensions} [dimension|dimensions]</source>
        <extracomment>npy_invalid.dimensions; keep in braces: dimensions</extracomment>
        <translation>
            <numerusform>it has {#dimensions} [dimension|dimensions]</numerusform>
            <numerusform>it has {#dimensions} [dimension|dimensions]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#here} [byte is|bytes are] here</source>
        <extracomment>bytes_here; keep in braces: here</extracomment>
        <translation>
            <numerusform>{#here} [byte is|bytes are] here</numerusform>
            <numerusform>{#here} [byte is|bytes are] here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{here} of {#total} [byte|bytes] are here</source>
        <extracomment>bytes_here.of; keep in braces: here, total</extracomment>
        <translation>
            <numerusform>{here} of {#total} [byte|bytes] are here</numerusform>
            <numerusform>{here} of {#total} [byte|bytes] are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} of its images, or of its patients&apos; images, would leave or enter it</source>
        <extracomment>test_sealed.exclude; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} of its images, or of its patients&apos; images, would leave or enter it</numerusform>
            <numerusform>{#images} of its images, or of its patients&apos; images, would leave or enter it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the import gives another patient or label to {#images} [image|images] of the sealed test set or of its patients</source>
        <extracomment>test_sealed.import; keep in braces: images</extracomment>
        <translation>
            <numerusform>the import gives another patient or label to {#images} [image|images] of the sealed test set or of its patients</numerusform>
            <numerusform>the import gives another patient or label to {#images} [image|images] of the sealed test set or of its patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the threshold was locked after {#looks} [look|looks] at the test set</source>
        <extracomment>locked_after_look; keep in braces: looks</extracomment>
        <translation>
            <numerusform>the threshold was locked after {#looks} [look|looks] at the test set</numerusform>
            <numerusform>the threshold was locked after {#looks} [look|looks] at the test set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#predictions} [prediction|predictions] of images that are sealed now had been made by earlier runs; [it was|they were] taken out, but somebody may have seen [it|them]</source>
        <extracomment>test_seen_before; keep in braces: predictions</extracomment>
        <translation>
            <numerusform>{#predictions} [prediction|predictions] of images that are sealed now had been made by earlier runs; [it was|they were] taken out, but somebody may have seen [it|them]</numerusform>
            <numerusform>{#predictions} [prediction|predictions] of images that are sealed now had been made by earlier runs; [it was|they were] taken out, but somebody may have seen [it|them]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>field &apos;{field}&apos; has {#dates} different first [date|dates] for {sets} sets</source>
        <extracomment>field_too_few.dates; keep in braces: field, dates, sets</extracomment>
        <translation>
            <numerusform>field &apos;{field}&apos; has {#dates} different first [date|dates] for {sets} sets</numerusform>
            <numerusform>field &apos;{field}&apos; has {#dates} different first [date|dates] for {sets} sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>field &apos;{field}&apos; has {#values} different [value|values] for {sets} sets</source>
        <extracomment>field_too_few.sites; keep in braces: field, values, sets</extracomment>
        <translation>
            <numerusform>field &apos;{field}&apos; has {#values} different [value|values] for {sets} sets</numerusform>
            <numerusform>field &apos;{field}&apos; has {#values} different [value|values] for {sets} sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#shares} [share|shares] for {sets} sets</source>
        <extracomment>ratio_invalid.count; keep in braces: shares, sets</extracomment>
        <translation>
            <numerusform>{#shares} [share|shares] for {sets} sets</numerusform>
            <numerusform>{#shares} [share|shares] for {sets} sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#folds} [fold|folds]</source>
        <extracomment>folds_invalid; keep in braces: folds</extracomment>
        <translation>
            <numerusform>{#folds} [fold|folds]</numerusform>
            <numerusform>{#folds} [fold|folds]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#repeats} [repetition|repetitions]</source>
        <extracomment>folds_invalid.repeats; keep in braces: repeats</extracomment>
        <translation>
            <numerusform>{#repeats} [repetition|repetitions]</numerusform>
            <numerusform>{#repeats} [repetition|repetitions]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The validation set that came with the images has {#images} [image|images], too few to choose a model or a threshold by: it was divided anew</source>
        <extracomment>predefined_validation_replaced; keep in braces: images</extracomment>
        <translation>
            <numerusform>The validation set that came with the images has {#images} [image|images], too few to choose a model or a threshold by: it was divided anew</numerusform>
            <numerusform>The validation set that came with the images has {#images} [image|images], too few to choose a model or a threshold by: it was divided anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{set} has {#images} [image|images]: its figures will have wide intervals</source>
        <extracomment>set_too_small; keep in braces: set, images</extracomment>
        <translation>
            <numerusform>{set} has {#images} [image|images]: its figures will have wide intervals</numerusform>
            <numerusform>{set} has {#images} [image|images]: its figures will have wide intervals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient stands|patients stand] in more than one set: figures will look better than they are</source>
        <extracomment>patients_straddle; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient stands|patients stand] in more than one set: figures will look better than they are</numerusform>
            <numerusform>{#patients} [patient stands|patients stand] in more than one set: figures will look better than they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image stands|images stand] in more than one set: figures will look better than they are</source>
        <extracomment>duplicates_across; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image stands|images stand] in more than one set: figures will look better than they are</numerusform>
            <numerusform>{#images} [image stands|images stand] in more than one set: figures will look better than they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#pairs} [pair|pairs] of images [shows|show] nearly the same picture in different sets: figures will look better than they are</source>
        <extracomment>near_duplicates_across; keep in braces: pairs</extracomment>
        <translation>
            <numerusform>{#pairs} [pair|pairs] of images [shows|show] nearly the same picture in different sets: figures will look better than they are</numerusform>
            <numerusform>{#pairs} [pair|pairs] of images [shows|show] nearly the same picture in different sets: figures will look better than they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient has|patients have] images before and after a cut: each stays whole in the earlier set</source>
        <extracomment>patients_on_both_sides; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient has|patients have] images before and after a cut: each stays whole in the earlier set</numerusform>
            <numerusform>{#patients} [patient has|patients have] images before and after a cut: each stays whole in the earlier set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient was|patients were] seen at values of &apos;{field}&apos; that stand in different sets: each stays whole in the set that is held out longest</source>
        <extracomment>patients_on_both_sides.sites; keep in braces: patients, field</extracomment>
        <translation>
            <numerusform>{#patients} [patient was|patients were] seen at values of &apos;{field}&apos; that stand in different sets: each stays whole in the set that is held out longest</numerusform>
            <numerusform>{#patients} [patient was|patients were] seen at values of &apos;{field}&apos; that stand in different sets: each stays whole in the set that is held out longest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no value in &apos;{field}&apos; and [stands|stand] in no set</source>
        <extracomment>field_missing; keep in braces: images, field</extracomment>
        <translation>
            <numerusform>{#images} [image has|images have] no value in &apos;{field}&apos; and [stands|stand] in no set</numerusform>
            <numerusform>{#images} [image has|images have] no value in &apos;{field}&apos; and [stands|stand] in no set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no date in &apos;{field}&apos; and [stands|stand] in no set</source>
        <extracomment>field_missing.date; keep in braces: images, field</extracomment>
        <translation>
            <numerusform>{#images} [image has|images have] no date in &apos;{field}&apos; and [stands|stand] in no set</numerusform>
            <numerusform>{#images} [image has|images have] no date in &apos;{field}&apos; and [stands|stand] in no set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] no label and [stands|stand] in no set</source>
        <extracomment>unlabelled_left_out; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image has|images have] no label and [stands|stand] in no set</numerusform>
            <numerusform>{#images} [image has|images have] no label and [stands|stand] in no set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image was|images were] left out: the patient or the same picture stands in a kept set</source>
        <extracomment>dropped; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image was|images were] left out: the patient or the same picture stands in a kept set</numerusform>
            <numerusform>{#images} [image was|images were] left out: the patient or the same picture stands in a kept set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#channels} [channel|channels] of {size} px</source>
        <extracomment>store_key_invalid; keep in braces: channels, size</extracomment>
        <translation>
            <numerusform>{#channels} [channel|channels] of {size} px</numerusform>
            <numerusform>{#channels} [channel|channels] of {size} px</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>samples have {#channels} [channel|channels], the network takes {expected}</source>
        <extracomment>channels_mismatch; keep in braces: channels, expected</extracomment>
        <translation>
            <numerusform>samples have {#channels} [channel|channels], the network takes {expected}</numerusform>
            <numerusform>samples have {#channels} [channel|channels], the network takes {expected}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there [is|are] {#count} CUDA [device|devices]</source>
        <extracomment>device_unavailable.count; keep in braces: count</extracomment>
        <translation>
            <numerusform>there [is|are] {#count} CUDA [device|devices]</numerusform>
            <numerusform>there [is|are] {#count} CUDA [device|devices]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>image {image} has {#labels} [label|labels], expected {expected}</source>
        <extracomment>label_invalid.count; keep in braces: image, labels, expected</extracomment>
        <translation>
            <numerusform>image {image} has {#labels} [label|labels], expected {expected}</numerusform>
            <numerusform>image {image} has {#labels} [label|labels], expected {expected}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} DICOM [identifier (SOPInstanceUID) names|identifiers (SOPInstanceUID) each name] several different pictures.</source>
        <extracomment>instance_repeated; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} DICOM [identifier (SOPInstanceUID) names|identifiers (SOPInstanceUID) each name] several different pictures.</numerusform>
            <numerusform>{#groups} DICOM [identifier (SOPInstanceUID) names|identifiers (SOPInstanceUID) each name] several different pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [identifier|identifiers]</source>
        <extracomment>instance_repeated; keep in braces: groups</extracomment>
        <translation>
            <numerusform>{#groups} [identifier|identifiers]</numerusform>
            <numerusform>{#groups} [identifier|identifiers]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file states|files state] a colour (PhotometricInterpretation) that the JPEG data inside contradicts: the JPEG data was followed, for example in {file}</source>
        <extracomment>colour_by_stream; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file states|files state] a colour (PhotometricInterpretation) that the JPEG data inside contradicts: the JPEG data was followed, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file states|files state] a colour (PhotometricInterpretation) that the JPEG data inside contradicts: the JPEG data was followed, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file states|files state] no colour (PhotometricInterpretation) that exists and fits: MONOCHROME2 was taken for one sample, RGB for three, for example in {file}</source>
        <extracomment>photometric_unknown; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file states|files state] no colour (PhotometricInterpretation) that exists and fits: MONOCHROME2 was taken for one sample, RGB for three, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file states|files state] no colour (PhotometricInterpretation) that exists and fits: MONOCHROME2 was taken for one sample, RGB for three, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file contradicts itself|files contradict themselves] on what is white: PresentationLUTShape was followed, not PhotometricInterpretation, for example in {file}</source>
        <extracomment>polarity_by_shape; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file contradicts itself|files contradict themselves] on what is white: PresentationLUTShape was followed, not PhotometricInterpretation, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file contradicts itself|files contradict themselves] on what is white: PresentationLUTShape was followed, not PhotometricInterpretation, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file says|files say] of signed pixels (PixelRepresentation) the opposite of the JPEG 2000 data inside: they were taken as signed, for example in {file}</source>
        <extracomment>sign_by_stream; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file says|files say] of signed pixels (PixelRepresentation) the opposite of the JPEG 2000 data inside: they were taken as signed, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file says|files say] of signed pixels (PixelRepresentation) the opposite of the JPEG 2000 data inside: they were taken as signed, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file has|files have] RescaleSlope 0, which would make all pixels equal: 1 was taken, for example in {file}</source>
        <extracomment>slope_zero; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file has|files have] RescaleSlope 0, which would make all pixels equal: 1 was taken, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file has|files have] RescaleSlope 0, which would make all pixels equal: 1 was taken, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file breaks|files break] the format (transfer syntax, marks, or what follows the pixels): read as far as the pixels go, for example in {file}</source>
        <extracomment>dicom_mended; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file breaks|files break] the format (transfer syntax, marks, or what follows the pixels): read as far as the pixels go, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file breaks|files break] the format (transfer syntax, marks, or what follows the pixels): read as far as the pixels go, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [names|name] a file of another extension: {stated} is taken to be {found}</source>
        <extracomment>other_extension; keep in braces: rows, table, stated, found</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [names|name] a file of another extension: {stated} is taken to be {found}</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [names|name] a file of another extension: {stated} is taken to be {found}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of the table disagree about {#images} [image|images], which [is|are] kept without a label: the multi-label task takes all that they say</source>
        <extracomment>several_rows; keep in braces: images</extracomment>
        <translation>
            <numerusform>Rows of the table disagree about {#images} [image|images], which [is|are] kept without a label: the multi-label task takes all that they say</numerusform>
            <numerusform>Rows of the table disagree about {#images} [image|images], which [is|are] kept without a label: the multi-label task takes all that they say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of the table say different labels of {#images} [image|images]: all of them count, as the task is multi-label</source>
        <extracomment>several_rows.all; keep in braces: images</extracomment>
        <translation>
            <numerusform>Rows of the table say different labels of {#images} [image|images]: all of them count, as the task is multi-label</numerusform>
            <numerusform>Rows of the table say different labels of {#images} [image|images]: all of them count, as the task is multi-label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of patient ids [differs|differ] only in how they are written: {examples}.</source>
        <extracomment>patient_id_forms; keep in braces: groups, examples</extracomment>
        <translation>
            <numerusform>{#groups} [group|groups] of patient ids [differs|differ] only in how they are written: {examples}.</numerusform>
            <numerusform>{#groups} [group|groups] of patient ids [differs|differ] only in how they are written: {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] black and white alone, beside films of the same size: masks, by the look of them.</source>
        <extracomment>masks_among_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] black and white alone, beside films of the same size: masks, by the look of them.</numerusform>
            <numerusform>{#images} [image is|images are] black and white alone, beside films of the same size: masks, by the look of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#groups} [group|groups] of images [is|are] the same picture mirrored or turned{where}.</source>
        <extracomment>mirrored_duplicates; keep in braces: groups, where</extracomment>
        <translation>
            <numerusform>{#groups} [group|groups] of images [is|are] the same picture mirrored or turned{where}.</numerusform>
            <numerusform>{#groups} [group|groups] of images [is|are] the same picture mirrored or turned{where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sensitivity of {percent:0} % found on {#patients} [image|images] with &apos;{class}&apos; is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of sensitivity it takes about {needed} with &apos;{class}&apos;{for_auroc}.</source>
        <extracomment>small_effect.sensitivity_by_image; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>A sensitivity of {percent:0} % found on {#patients} [image|images] with &apos;{class}&apos; is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of sensitivity it takes about {needed} with &apos;{class}&apos;{for_auroc}.</numerusform>
            <numerusform>A sensitivity of {percent:0} % found on {#patients} [image|images] with &apos;{class}&apos; is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of sensitivity it takes about {needed} with &apos;{class}&apos;{for_auroc}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A specificity of {percent:0} % found on {#patients} [image|images] with &apos;{class}&apos; is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of specificity it takes about {needed} with &apos;{class}&apos;{for_auroc}.</source>
        <extracomment>small_effect.specificity_by_image; keep in braces: percent, patients, class, points, auroc, wanted, needed, for_auroc</extracomment>
        <translation>
            <numerusform>A specificity of {percent:0} % found on {#patients} [image|images] with &apos;{class}&apos; is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of specificity it takes about {needed} with &apos;{class}&apos;{for_auroc}.</numerusform>
            <numerusform>A specificity of {percent:0} % found on {#patients} [image|images] with &apos;{class}&apos; is known to ±{points:0} points at best{auroc} (95 % interval, patients unknown). For ±{wanted:0} points of specificity it takes about {needed} with &apos;{class}&apos;{for_auroc}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of its {#rows} [row|rows] names an image of the source by {columns} (the first is &apos;{example}&apos;)</source>
        <extracomment>label_table_unmatched; keep in braces: rows, columns, example</extracomment>
        <translation>
            <numerusform>none of its {#rows} [row|rows] names an image of the source by {columns} (the first is &apos;{example}&apos;)</numerusform>
            <numerusform>none of its {#rows} [row|rows] names an image of the source by {columns} (the first is &apos;{example}&apos;)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folders are called like patients (&apos;{example}&apos; and so on, {#patients} [patient|patients] in all): each is taken as one patient, none as a class</source>
        <extracomment>folders_are_patients.named; keep in braces: example, patients</extracomment>
        <translation>
            <numerusform>Folders are called like patients (&apos;{example}&apos; and so on, {#patients} [patient|patients] in all): each is taken as one patient, none as a class</numerusform>
            <numerusform>Folders are called like patients (&apos;{example}&apos; and so on, {#patients} [patient|patients] in all): each is taken as one patient, none as a class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patients are not known: {images} images are kept together in {#groups} [group|groups] by {from}. A group is no patient: one person may stand in several</source>
        <extracomment>patients_grouped; keep in braces: images, groups, from</extracomment>
        <translation>
            <numerusform>Patients are not known: {images} images are kept together in {#groups} [group|groups] by {from}. A group is no patient: one person may stand in several</numerusform>
            <numerusform>Patients are not known: {images} images are kept together in {#groups} [group|groups] by {from}. A group is no patient: one person may stand in several</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#masks} [file is a mask|files are masks] of the images by name and place (&apos;{example}&apos;) and [is|are] left out</source>
        <extracomment>masks_left_out; keep in braces: masks, example</extracomment>
        <translation>
            <numerusform>{#masks} [file is a mask|files are masks] of the images by name and place (&apos;{example}&apos;) and [is|are] left out</numerusform>
            <numerusform>{#masks} [file is a mask|files are masks] of the images by name and place (&apos;{example}&apos;) and [is|are] left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file is|files are] computed from images (segmentation, dose, label or parametric map, structures) and [is|are] left out</source>
        <extracomment>derived_left_out; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file is|files are] computed from images (segmentation, dose, label or parametric map, structures) and [is|are] left out</numerusform>
            <numerusform>{#files} DICOM [file is|files are] computed from images (segmentation, dose, label or parametric map, structures) and [is|are] left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;); until it is said, no patient is taken from them</source>
        <extracomment>patient_pattern_suggested; keep in braces: scheme, pattern, patients, matched, names, patient, example</extracomment>
        <translation>
            <numerusform>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;); until it is said, no patient is taken from them</numerusform>
            <numerusform>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;); until it is said, no patient is taken from them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>File names repeat a part: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;); without it each image counts as a patient of its own</source>
        <extracomment>patient_pattern_suggested.repeats; keep in braces: pattern, patients, matched, names, patient, example</extracomment>
        <translation>
            <numerusform>File names repeat a part: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;); without it each image counts as a patient of its own</numerusform>
            <numerusform>File names repeat a part: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;); without it each image counts as a patient of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] beside the tables [is|are] in no row of them and [was|were] left out</source>
        <extracomment>images_unnamed; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] beside the tables [is|are] in no row of them and [was|were] left out</numerusform>
            <numerusform>{#images} [image|images] beside the tables [is|are] in no row of them and [was|were] left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;{value}&apos; in column &apos;{column}&apos; is not 1, 0, -1, yes, no or empty ({#rows} [row|rows])</source>
        <extracomment>bad_value.findings; keep in braces: value, column, rows</extracomment>
        <translation>
            <numerusform>&apos;{value}&apos; in column &apos;{column}&apos; is not 1, 0, -1, yes, no or empty ({#rows} [row|rows])</numerusform>
            <numerusform>&apos;{value}&apos; in column &apos;{column}&apos; is not 1, 0, -1, yes, no or empty ({#rows} [row|rows])</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the {#images} labelled [image|images] with a set [is|are] all in {set}: training and one more are needed</source>
        <extracomment>split_missing.predefined_one; keep in braces: images, set</extracomment>
        <translation>
            <numerusform>the {#images} labelled [image|images] with a set [is|are] all in {set}: training and one more are needed</numerusform>
            <numerusform>the {#images} labelled [image|images] with a set [is|are] all in {set}: training and one more are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image has|images have] a set, but too few of them a label</source>
        <extracomment>split_missing.predefined_unlabelled; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image has|images have] a set, but too few of them a label</numerusform>
            <numerusform>{#images} [image has|images have] a set, but too few of them a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} series</source>
        <extracomment>group_of.series; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} series</numerusform>
            <numerusform>{#count} series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [video|videos]</source>
        <extracomment>group_of.video; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [video|videos]</numerusform>
            <numerusform>{#count} [video|videos]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [group|groups] of near-duplicates</source>
        <extracomment>group_of.near_duplicates; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [group|groups] of near-duplicates</numerusform>
            <numerusform>{#count} [group|groups] of near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;), and the class of each image; until it is said, no patient is taken from them, and classes are the folders</source>
        <extracomment>patient_pattern_suggested.label; keep in braces: scheme, pattern, patients, matched, names, patient, example</extracomment>
        <translation>
            <numerusform>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;), and the class of each image; until it is said, no patient is taken from them, and classes are the folders</numerusform>
            <numerusform>The file names look like those of {scheme}: the pattern {pattern} would find {#patients} [patient|patients] in {matched} of {names} names (&apos;{patient}&apos; in &apos;{example}&apos;), and the class of each image; until it is said, no patient is taken from them, and classes are the folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#names} [name is|names are] as older files of torchvision have them and [is|are] changed</source>
        <extracomment>weights_renamed; keep in braces: names</extracomment>
        <translation>
            <numerusform>{#names} [name is|names are] as older files of torchvision have them and [is|are] changed</numerusform>
            <numerusform>{#names} [name is|names are] as older files of torchvision have them and [is|are] changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the classifier in the file has {#classes} [output|outputs] and is left out: the head starts anew</source>
        <extracomment>weights_head_left; keep in braces: classes</extracomment>
        <translation>
            <numerusform>the classifier in the file has {#classes} [output|outputs] and is left out: the head starts anew</numerusform>
            <numerusform>the classifier in the file has {#classes} [output|outputs] and is left out: the head starts anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#values} [value|values] of {tensor} [is|are] NaN or infinite: the training that wrote them had failed</source>
        <extracomment>weights_not_finite; keep in braces: values, tensor</extracomment>
        <translation>
            <numerusform>{#values} [value|values] of {tensor} [is|are] NaN or infinite: the training that wrote them had failed</numerusform>
            <numerusform>{#values} [value|values] of {tensor} [is|are] NaN or infinite: the training that wrote them had failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#blocks} [block|blocks] would leave nothing of {size} px, each halving it</source>
        <extracomment>model_unsuitable.blocks; keep in braces: blocks, size</extracomment>
        <translation>
            <numerusform>{#blocks} [block|blocks] would leave nothing of {size} px, each halving it</numerusform>
            <numerusform>{#blocks} [block|blocks] would leave nothing of {size} px, each halving it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{left} of {#all} [replicate|replicates] left out: they lack the cases it needs</source>
        <extracomment>interval_note.replicates_left_out; keep in braces: left, all</extracomment>
        <translation>
            <numerusform>{left} of {#all} [replicate|replicates] left out: they lack the cases it needs</numerusform>
            <numerusform>{left} of {#all} [replicate|replicates] left out: they lack the cases it needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of training or validation [is|are] closed by the seal of a test set</source>
        <extracomment>bundle_closed; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of training or validation [is|are] closed by the seal of a test set</numerusform>
            <numerusform>{#images} [image|images] of training or validation [is|are] closed by the seal of a test set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] could not be read when the bundle was made and [is|are] left out, first {first}</source>
        <extracomment>images_unreadable.bundle; keep in braces: images, first</extracomment>
        <translation>
            <numerusform>{#images} [image|images] could not be read when the bundle was made and [is|are] left out, first {first}</numerusform>
            <numerusform>{#images} [image|images] could not be read when the bundle was made and [is|are] left out, first {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>training has {#patients} [patient|patients], and {fewest} are wanted</source>
        <extracomment>curve_too_few; keep in braces: patients, fewest</extracomment>
        <translation>
            <numerusform>training has {#patients} [patient|patients], and {fewest} are wanted</numerusform>
            <numerusform>training has {#patients} [patient|patients], and {fewest} are wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>predictions average {#views} [augmented view|augmented views] with the plain image: figures of single epochs are of plain images</source>
        <extracomment>tta_views; keep in braces: views</extracomment>
        <translation>
            <numerusform>predictions average {#views} [augmented view|augmented views] with the plain image: figures of single epochs are of plain images</numerusform>
            <numerusform>predictions average {#views} [augmented view|augmented views] with the plain image: figures of single epochs are of plain images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#runs} [was|were] named</source>
        <extracomment>ensemble_small; keep in braces: runs</extracomment>
        <translation>
            <numerusform>{#runs} [was|were] named</numerusform>
            <numerusform>{#runs} [was|were] named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{finished} of {#planned} [run|runs] of the study have ended</source>
        <extracomment>study_incomplete; keep in braces: finished, planned</extracomment>
        <translation>
            <numerusform>{finished} of {#planned} [run|runs] of the study have ended</numerusform>
            <numerusform>{finished} of {#planned} [run|runs] of the study have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of its folds in {split} belong to a sealed test set now</source>
        <extracomment>study_closed; keep in braces: images, split</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of its folds in {split} belong to a sealed test set now</numerusform>
            <numerusform>{#images} [image|images] of its folds in {split} belong to a sealed test set now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#folds} [fold has|folds have] no AUROC, since the held-out images lack cases of a class: the mean is of the others of {all}</source>
        <extracomment>folds_undefined; keep in braces: folds, all</extracomment>
        <translation>
            <numerusform>{#folds} [fold has|folds have] no AUROC, since the held-out images lack cases of a class: the mean is of the others of {all}</numerusform>
            <numerusform>{#folds} [fold has|folds have] no AUROC, since the held-out images lack cases of a class: the mean is of the others of {all}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there [is|are] {#have} [case|cases] of {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.with; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>there [is|are] {#have} [case|cases] of {class}, at least {needed} are needed</numerusform>
            <numerusform>there [is|are] {#have} [case|cases] of {class}, at least {needed} are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there [is|are] {#have} [case|cases] without {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.without; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>there [is|are] {#have} [case|cases] without {class}, at least {needed} are needed</numerusform>
            <numerusform>there [is|are] {#have} [case|cases] without {class}, at least {needed} are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#have} [patient has|patients have] a case of {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.patients_with; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>{#have} [patient has|patients have] a case of {class}, at least {needed} are needed</numerusform>
            <numerusform>{#have} [patient has|patients have] a case of {class}, at least {needed} are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#have} [patient has|patients have] a case without {class}, at least {needed} are needed</source>
        <extracomment>calibration_few.patients_without; keep in braces: have, class, needed</extracomment>
        <translation>
            <numerusform>{#have} [patient has|patients have] a case without {class}, at least {needed} are needed</numerusform>
            <numerusform>{#have} [patient has|patients have] a case without {class}, at least {needed} are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>process {process} did not meet the others at {host}, port {port}, within {#minutes} [minute|minutes]</source>
        <extracomment>peers_unreachable; keep in braces: process, host, port, minutes</extracomment>
        <translation>
            <numerusform>process {process} did not meet the others at {host}, port {port}, within {#minutes} [minute|minutes]</numerusform>
            <numerusform>process {process} did not meet the others at {host}, port {port}, within {#minutes} [minute|minutes]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>process {process} has not answered for {#minutes} [minute|minutes]</source>
        <extracomment>peers_lost.silent; keep in braces: process, minutes</extracomment>
        <translation>
            <numerusform>process {process} has not answered for {#minutes} [minute|minutes]</numerusform>
            <numerusform>process {process} has not answered for {#minutes} [minute|minutes]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#folds} [fold has|folds have] no AUROC of every class ({classes}): the mean there is of the others</source>
        <extracomment>folds_left_out; keep in braces: folds, classes</extracomment>
        <translation>
            <numerusform>{#folds} [fold has|folds have] no AUROC of every class ({classes}): the mean there is of the others</numerusform>
            <numerusform>{#folds} [fold has|folds have] no AUROC of every class ({classes}): the mean there is of the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the calibration was fitted after {#looks} [look|looks] at the test set</source>
        <extracomment>calibration_after_look; keep in braces: looks</extracomment>
        <translation>
            <numerusform>the calibration was fitted after {#looks} [look|looks] at the test set</numerusform>
            <numerusform>the calibration was fitted after {#looks} [look|looks] at the test set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of the cohort [is|are] in the project already, pixel for pixel, and [was|were] left out</source>
        <extracomment>external_overlap; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of the cohort [is|are] in the project already, pixel for pixel, and [was|were] left out</numerusform>
            <numerusform>{#images} [image|images] of the cohort [is|are] in the project already, pixel for pixel, and [was|were] left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#patients} [patient id|patient ids] of the cohort also [stands|stand] in the project: the same people may be on both sides</source>
        <extracomment>external_same_patients; keep in braces: patients</extracomment>
        <translation>
            <numerusform>{#patients} [patient id|patient ids] of the cohort also [stands|stand] in the project: the same people may be on both sides</numerusform>
            <numerusform>{#patients} [patient id|patient ids] of the cohort also [stands|stand] in the project: the same people may be on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this cohort was judged {#times} [time|times] before</source>
        <extracomment>external_again; keep in braces: times</extracomment>
        <translation>
            <numerusform>this cohort was judged {#times} [time|times] before</numerusform>
            <numerusform>this cohort was judged {#times} [time|times] before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [figure|figures] of the case mix [differs|differ] much from development: {fields}</source>
        <extracomment>external_case_mix; keep in braces: rows, fields</extracomment>
        <translation>
            <numerusform>{#rows} [figure|figures] of the case mix [differs|differ] much from development: {fields}</numerusform>
            <numerusform>{#rows} [figure|figures] of the case mix [differs|differ] much from development: {fields}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: {#count} [image has no value and is|images have no value and are] in no group</source>
        <extracomment>subgroup_left_out.images; keep in braces: field, count</extracomment>
        <translation>
            <numerusform>{field}: {#count} [image has no value and is|images have no value and are] in no group</numerusform>
            <numerusform>{field}: {#count} [image has no value and is|images have no value and are] in no group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: {#count} [patient has no value, or images of different ones, and is|patients have no value, or images of different ones, and are] in no group</source>
        <extracomment>subgroup_left_out.patients; keep in braces: field, count</extracomment>
        <translation>
            <numerusform>{field}: {#count} [patient has no value, or images of different ones, and is|patients have no value, or images of different ones, and are] in no group</numerusform>
            <numerusform>{field}: {#count} [patient has no value, or images of different ones, and is|patients have no value, or images of different ones, and are] in no group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no interval: the lowest of {#count} [group|groups], and lower than it would be again</source>
        <extracomment>interval_note.lowest_of; keep in braces: count</extracomment>
        <translation>
            <numerusform>no interval: the lowest of {#count} [group|groups], and lower than it would be again</numerusform>
            <numerusform>no interval: the lowest of {#count} [group|groups], and lower than it would be again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [probability is|probabilities are] exactly 0 or 1: the figure depends on where these are cut off</source>
        <extracomment>interval_note.certain; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [probability is|probabilities are] exactly 0 or 1: the figure depends on where these are cut off</numerusform>
            <numerusform>{#count} [probability is|probabilities are] exactly 0 or 1: the figure depends on where these are cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} was opened {#times} [time|times]</source>
        <extracomment>external_opened; keep in braces: name, times</extracomment>
        <translation>
            <numerusform>{name} was opened {#times} [time|times]</numerusform>
            <numerusform>{name} was opened {#times} [time|times]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image name|image names] of the table also [stands|stand] in the project: they may be the same images</source>
        <extracomment>external_same_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image name|image names] of the table also [stands|stand] in the project: they may be the same images</numerusform>
            <numerusform>{#images} [image name|image names] of the table also [stands|stand] in the project: they may be the same images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#cohorts} external [cohort|cohorts] that the run was judged on cannot be read and [is|are] not told of here</source>
        <extracomment>external_unread; keep in braces: cohorts</extracomment>
        <translation>
            <numerusform>{#cohorts} external [cohort|cohorts] that the run was judged on cannot be read and [is|are] not told of here</numerusform>
            <numerusform>{#cohorts} external [cohort|cohorts] that the run was judged on cannot be read and [is|are] not told of here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Images are taken from column &apos;{column}&apos; alone: {#count} other [column names|columns name] images too ({others}), which are not read</source>
        <extracomment>path_columns_several; keep in braces: column, count, others</extracomment>
        <translation>
            <numerusform>Images are taken from column &apos;{column}&apos; alone: {#count} other [column names|columns name] images too ({others}), which are not read</numerusform>
            <numerusform>Images are taken from column &apos;{column}&apos; alone: {#count} other [column names|columns name] images too ({others}), which are not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of the table [names|name] sealed images of the project and [was|were] left out</source>
        <extracomment>external_closed_rows; keep in braces: rows</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of the table [names|name] sealed images of the project and [was|were] left out</numerusform>
            <numerusform>{#rows} [row|rows] of the table [names|name] sealed images of the project and [was|were] left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of the cohort [looks|look] like images of the project ({turned} mirrored or turned); [it was|they were] not left out</source>
        <extracomment>external_near_copies; keep in braces: images, turned</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of the cohort [looks|look] like images of the project ({turned} mirrored or turned); [it was|they were] not left out</numerusform>
            <numerusform>{#images} [image|images] of the cohort [looks|look] like images of the project ({turned} mirrored or turned); [it was|they were] not left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of the cohort [looks|look] like images of the project ({turned} mirrored or turned), {trained} like those the run was trained or chosen on: figures of the cohort may flatter it</source>
        <extracomment>external_near_copies.trained; keep in braces: images, turned, trained</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of the cohort [looks|look] like images of the project ({turned} mirrored or turned), {trained} like those the run was trained or chosen on: figures of the cohort may flatter it</numerusform>
            <numerusform>{#images} [image|images] of the cohort [looks|look] like images of the project ({turned} mirrored or turned), {trained} like those the run was trained or chosen on: figures of the cohort may flatter it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file has|files have] a RescaleSlope that is no number: 1 was taken, for example in {file}</source>
        <extracomment>slope_unread; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file has|files have] a RescaleSlope that is no number: 1 was taken, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file has|files have] a RescaleSlope that is no number: 1 was taken, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} DICOM [file has|files have] a RescaleIntercept that is no number: 0 was taken, so that its values may be shifted, for example in {file}</source>
        <extracomment>intercept_unread; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} DICOM [file has|files have] a RescaleIntercept that is no number: 0 was taken, so that its values may be shifted, for example in {file}</numerusform>
            <numerusform>{#files} DICOM [file has|files have] a RescaleIntercept that is no number: 0 was taken, so that its values may be shifted, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} TIFF [file calls its first page|files call their first page] a smaller copy of another picture (NewSubfileType): it was read all the same, for example in {file}</source>
        <extracomment>tiff_smaller_copy; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} TIFF [file calls its first page|files call their first page] a smaller copy of another picture (NewSubfileType): it was read all the same, for example in {file}</numerusform>
            <numerusform>{#files} TIFF [file calls its first page|files call their first page] a smaller copy of another picture (NewSubfileType): it was read all the same, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} TIFF [file has|files have] more channels than grey or colour: the first or the first three were read, the others not, for example in {file}</source>
        <extracomment>tiff_channels_left; keep in braces: files, file</extracomment>
        <translation>
            <numerusform>{#files} TIFF [file has|files have] more channels than grey or colour: the first or the first three were read, the others not, for example in {file}</numerusform>
            <numerusform>{#files} TIFF [file has|files have] more channels than grey or colour: the first or the first three were read, the others not, for example in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it holds {#files} [file|files], but no image</source>
        <extracomment>format_unknown.no_image; keep in braces: files</extracomment>
        <translation>
            <numerusform>it holds {#files} [file|files], but no image</numerusform>
            <numerusform>it holds {#files} [file|files], but no image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folders are called like exams of patients (&apos;{example}&apos; is one of &apos;{patient}&apos;): {folders} folders are taken as {#patients} [patient|patients], none as a class</source>
        <extracomment>folders_are_patients.exams; keep in braces: example, patient, folders, patients</extracomment>
        <translation>
            <numerusform>Folders are called like exams of patients (&apos;{example}&apos; is one of &apos;{patient}&apos;): {folders} folders are taken as {#patients} [patient|patients], none as a class</numerusform>
            <numerusform>Folders are called like exams of patients (&apos;{example}&apos; is one of &apos;{patient}&apos;): {folders} folders are taken as {#patients} [patient|patients], none as a class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folders such as &apos;{first}&apos; and &apos;{second}&apos; are each taken as one patient, but begin alike and may be exams of one: the pattern {pattern} would find {#patients} [patient|patients]; until it is said, images of one person may stand in training and in test</source>
        <extracomment>folders_may_be_exams; keep in braces: first, second, pattern, patients</extracomment>
        <translation>
            <numerusform>Folders such as &apos;{first}&apos; and &apos;{second}&apos; are each taken as one patient, but begin alike and may be exams of one: the pattern {pattern} would find {#patients} [patient|patients]; until it is said, images of one person may stand in training and in test</numerusform>
            <numerusform>Folders such as &apos;{first}&apos; and &apos;{second}&apos; are each taken as one patient, but begin alike and may be exams of one: the pattern {pattern} would find {#patients} [patient|patients]; until it is said, images of one person may stand in training and in test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [folder names|folders name] a set beside other words ({folders}) and [is|are] taken as [a class|classes], for others beside [it|them] name none</source>
        <extracomment>set_folders_possible; keep in braces: count, folders</extracomment>
        <translation>
            <numerusform>{#count} [folder names|folders name] a set beside other words ({folders}) and [is|are] taken as [a class|classes], for others beside [it|them] name none</numerusform>
            <numerusform>{#count} [folder names|folders name] a set beside other words ({folders}) and [is|are] taken as [a class|classes], for others beside [it|them] name none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [folder|folders] ({folders}) could be [a set by its name|sets by their names], and [is|are] taken as [a class|classes]: no classes lie below [it|them]</source>
        <extracomment>set_folders_assumed.class; keep in braces: count, folders</extracomment>
        <translation>
            <numerusform>{#count} [folder|folders] ({folders}) could be [a set by its name|sets by their names], and [is|are] taken as [a class|classes]: no classes lie below [it|them]</numerusform>
            <numerusform>{#count} [folder|folders] ({folders}) could be [a set by its name|sets by their names], and [is|are] taken as [a class|classes]: no classes lie below [it|them]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patients are not known, but {images} images belong to {#groups} [group|groups] by {from}: until it is said, images of one group may stand in training and in test</source>
        <extracomment>patient_from_suggested; keep in braces: images, groups, from</extracomment>
        <translation>
            <numerusform>Patients are not known, but {images} images belong to {#groups} [group|groups] by {from}: until it is said, images of one group may stand in training and in test</numerusform>
            <numerusform>Patients are not known, but {images} images belong to {#groups} [group|groups] by {from}: until it is said, images of one group may stand in training and in test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [names|name] no image that is here, for example &apos;{example}&apos;</source>
        <extracomment>label_table_partial; keep in braces: rows, table, example</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [names|name] no image that is here, for example &apos;{example}&apos;</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [names|name] no image that is here, for example &apos;{example}&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [channel|channels]</source>
        <extracomment>item_fact.channels; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [channel|channels]</numerusform>
            <numerusform>{#count} [channel|channels]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [finding|findings] of the health report accepted</source>
        <extracomment>item_fact.findings; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [finding|findings] of the health report accepted</numerusform>
            <numerusform>{#count} [finding|findings] of the health report accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [file|files] could not be read</source>
        <extracomment>item_fact.unreadable; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [file|files] could not be read</numerusform>
            <numerusform>{#count} [file|files] could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [image|images] without {field}</source>
        <extracomment>item_fact.without_field; keep in braces: count, field</extracomment>
        <translation>
            <numerusform>{#count} [image|images] without {field}</numerusform>
            <numerusform>{#count} [image|images] without {field}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [patient|patients] in several sets</source>
        <extracomment>item_fact.straddling; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [patient|patients] in several sets</numerusform>
            <numerusform>{#count} [patient|patients] in several sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>test sealed, opened {#count} [time|times]</source>
        <extracomment>item_fact.sealed; keep in braces: count</extracomment>
        <translation>
            <numerusform>test sealed, opened {#count} [time|times]</numerusform>
            <numerusform>test sealed, opened {#count} [time|times]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [parameter|parameters]</source>
        <extracomment>item_fact.parameters; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [parameter|parameters]</numerusform>
            <numerusform>{#count} [parameter|parameters]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of {#count} [model|models]</source>
        <extracomment>item_fact.ensemble; keep in braces: count</extracomment>
        <translation>
            <numerusform>mean of {#count} [model|models]</numerusform>
            <numerusform>mean of {#count} [model|models]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [image|images] imported</source>
        <extracomment>item_fact.imported; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [image|images] imported</numerusform>
            <numerusform>{#count} [image|images] imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [image|images] excluded</source>
        <extracomment>item_fact.excluded; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [image|images] excluded</numerusform>
            <numerusform>{#count} [image|images] excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [image|images] dropped</source>
        <extracomment>item_fact.dropped; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} [image|images] dropped</numerusform>
            <numerusform>{#count} [image|images] dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} worst [miss|misses] in the report</source>
        <extracomment>item_fact.misses; keep in braces: count</extracomment>
        <translation>
            <numerusform>{#count} worst [miss|misses] in the report</numerusform>
            <numerusform>{#count} worst [miss|misses] in the report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the threshold was locked after the test set had been opened {#times} [time|times]: its figures on test are not those of cases that nobody had seen</source>
        <extracomment>locked_after_opening; keep in braces: times</extracomment>
        <translation>
            <numerusform>the threshold was locked after the test set had been opened {#times} [time|times]: its figures on test are not those of cases that nobody had seen</numerusform>
            <numerusform>the threshold was locked after the test set had been opened {#times} [time|times]: its figures on test are not those of cases that nobody had seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#epochs} [epoch|epochs] of the run&apos;s history [is|are] missing: its curves have a gap, its weights have not</source>
        <extracomment>history_gap; keep in braces: epochs</extracomment>
        <translation>
            <numerusform>{#epochs} [epoch|epochs] of the run&apos;s history [is|are] missing: its curves have a gap, its weights have not</numerusform>
            <numerusform>{#epochs} [epoch|epochs] of the run&apos;s history [is|are] missing: its curves have a gap, its weights have not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Columns {columns} are taken as findings, by their names and values; {#count} more [holds|hold] 0 and 1 alone and [is|are] not taken: {others}</source>
        <extracomment>findings_assumed.beside; keep in braces: columns, count, others</extracomment>
        <translation>
            <numerusform>Columns {columns} are taken as findings, by their names and values; {#count} more [holds|hold] 0 and 1 alone and [is|are] not taken: {others}</numerusform>
            <numerusform>Columns {columns} are taken as findings, by their names and values; {#count} more [holds|hold] 0 and 1 alone and [is|are] not taken: {others}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of the table disagree about {#images} [image|images] and none is said most often: [it is|they are] kept without a label</source>
        <extracomment>several_rows.tie; keep in braces: images</extracomment>
        <translation>
            <numerusform>Rows of the table disagree about {#images} [image|images] and none is said most often: [it is|they are] kept without a label</numerusform>
            <numerusform>Rows of the table disagree about {#images} [image|images] and none is said most often: [it is|they are] kept without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every image has another label now: {#count} [class|classes] without images [is|are] left out ({left})</source>
        <extracomment>classes_replaced; keep in braces: count, left</extracomment>
        <translation>
            <numerusform>Every image has another label now: {#count} [class|classes] without images [is|are] left out ({left})</numerusform>
            <numerusform>Every image has another label now: {#count} [class|classes] without images [is|are] left out ({left})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [was|were] found by [its file&apos;s name|their files&apos; names] alone, in another folder than is stated (&apos;{stated}&apos; is &apos;{found}&apos;)</source>
        <extracomment>table_by_name; keep in braces: rows, table, stated, found</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [was|were] found by [its file&apos;s name|their files&apos; names] alone, in another folder than is stated (&apos;{stated}&apos; is &apos;{found}&apos;)</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [was|were] found by [its file&apos;s name|their files&apos; names] alone, in another folder than is stated (&apos;{stated}&apos; is &apos;{found}&apos;)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image stands|images stand] in several sets, pixel for pixel, as in folders of a cross-validation: import one fold alone, or make sets of your own</source>
        <extracomment>sets_share_images; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image stands|images stand] in several sets, pixel for pixel, as in folders of a cross-validation: import one fold alone, or make sets of your own</numerusform>
            <numerusform>{#images} [image stands|images stand] in several sets, pixel for pixel, as in folders of a cross-validation: import one fold alone, or make sets of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of its {#rows} [row|rows] names an image of the source by {columns}; &apos;{example}&apos; is much like the image &apos;{image}&apos;</source>
        <extracomment>label_table_unmatched.near; keep in braces: rows, columns, example, image</extracomment>
        <translation>
            <numerusform>none of its {#rows} [row|rows] names an image of the source by {columns}; &apos;{example}&apos; is much like the image &apos;{image}&apos;</numerusform>
            <numerusform>none of its {#rows} [row|rows] names an image of the source by {columns}; &apos;{example}&apos; is much like the image &apos;{image}&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [is|are] left out, for several files have the name, for example &apos;{example}&apos;: {detail}</source>
        <extracomment>label_table_several; keep in braces: rows, table, example, detail</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [is|are] left out, for several files have the name, for example &apos;{example}&apos;: {detail}</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [is|are] left out, for several files have the name, for example &apos;{example}&apos;: {detail}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folders below the classes are called like patients (&apos;{example}&apos; and so on, {patients} in all), and {#shared} of them [lies|lie] in several classes: each is taken as one patient, whichever class its images are of</source>
        <extracomment>folders_are_patients.shared; keep in braces: example, patients, shared</extracomment>
        <translation>
            <numerusform>Folders below the classes are called like patients (&apos;{example}&apos; and so on, {patients} in all), and {#shared} of them [lies|lie] in several classes: each is taken as one patient, whichever class its images are of</numerusform>
            <numerusform>Folders below the classes are called like patients (&apos;{example}&apos; and so on, {patients} in all), and {#shared} of them [lies|lie] in several classes: each is taken as one patient, whichever class its images are of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#files} [file|files] below &apos;derivatives&apos; [is|are] computed from the images of this data set (BIDS) and [is|are] left out</source>
        <extracomment>derivatives_left_out; keep in braces: files</extracomment>
        <translation>
            <numerusform>{#files} [file|files] below &apos;derivatives&apos; [is|are] computed from the images of this data set (BIDS) and [is|are] left out</numerusform>
            <numerusform>{#files} [file|files] below &apos;derivatives&apos; [is|are] computed from the images of this data set (BIDS) and [is|are] left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is no &apos;{run}&apos; among the runs that can be read; {#damaged} cannot, first {first}</source>
        <extracomment>run_unknown.none_read; keep in braces: run, damaged, first</extracomment>
        <translation>
            <numerusform>there is no &apos;{run}&apos; among the runs that can be read; {#damaged} cannot, first {first}</numerusform>
            <numerusform>there is no &apos;{run}&apos; among the runs that can be read; {#damaged} cannot, first {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>test sealed, opened at least {#count} [time|times] by a ledger that was changed outside the program</source>
        <extracomment>item_fact.sealed_at_least; keep in braces: count</extracomment>
        <translation>
            <numerusform>test sealed, opened at least {#count} [time|times] by a ledger that was changed outside the program</numerusform>
            <numerusform>test sealed, opened at least {#count} [time|times] by a ledger that was changed outside the program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>locked after {#count} [look|looks] at the test set</source>
        <extracomment>item_fact.locked_after_look; keep in braces: count</extracomment>
        <translation>
            <numerusform>locked after {#count} [look|looks] at the test set</numerusform>
            <numerusform>locked after {#count} [look|looks] at the test set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>locked after the test set had been opened {#count} [time|times]</source>
        <extracomment>item_fact.locked_after_opening; keep in braces: count</extracomment>
        <translation>
            <numerusform>locked after the test set had been opened {#count} [time|times]</numerusform>
            <numerusform>locked after the test set had been opened {#count} [time|times]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image|images] of it or of its patients would be another patient&apos;s</source>
        <extracomment>test_sealed.merge; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image|images] of it or of its patients would be another patient&apos;s</numerusform>
            <numerusform>{#images} [image|images] of it or of its patients would be another patient&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#studies} DICOM [study (StudyInstanceUID) has|studies (StudyInstanceUID) each have] images of several patients.</source>
        <extracomment>study_several_patients; keep in braces: studies</extracomment>
        <translation>
            <numerusform>{#studies} DICOM [study (StudyInstanceUID) has|studies (StudyInstanceUID) each have] images of several patients.</numerusform>
            <numerusform>{#studies} DICOM [study (StudyInstanceUID) has|studies (StudyInstanceUID) each have] images of several patients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#studies} [study|studies]</source>
        <extracomment>study_several_patients; keep in braces: studies</extracomment>
        <translation>
            <numerusform>{#studies} [study|studies]</numerusform>
            <numerusform>{#studies} [study|studies]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#series} DICOM [series (SeriesInstanceUID) has|series (SeriesInstanceUID) each have] images of several studies.</source>
        <extracomment>series_several_studies; keep in braces: series</extracomment>
        <translation>
            <numerusform>{#series} DICOM [series (SeriesInstanceUID) has|series (SeriesInstanceUID) each have] images of several studies.</numerusform>
            <numerusform>{#series} DICOM [series (SeriesInstanceUID) has|series (SeriesInstanceUID) each have] images of several studies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#series} [series|series]</source>
        <extracomment>series_several_studies; keep in braces: series</extracomment>
        <translation>
            <numerusform>{#series} [series|series]</numerusform>
            <numerusform>{#series} [series|series]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [names its image|name their images] by a number that is written otherwise in the file&apos;s name: &apos;{stated}&apos; is taken as &apos;{found}&apos;</source>
        <extracomment>table_by_number; keep in braces: rows, table, stated, found</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [names its image|name their images] by a number that is written otherwise in the file&apos;s name: &apos;{stated}&apos; is taken as &apos;{found}&apos;</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [names its image|name their images] by a number that is written otherwise in the file&apos;s name: &apos;{stated}&apos; is taken as &apos;{found}&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [says|say] in column &apos;{column}&apos; that [it is a mask|they are masks] (&apos;{value}&apos;), and [is|are] read as [an image|images] all the same</source>
        <extracomment>table_says_masks; keep in braces: rows, table, column, value</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [says|say] in column &apos;{column}&apos; that [it is a mask|they are masks] (&apos;{value}&apos;), and [is|are] read as [an image|images] all the same</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [says|say] in column &apos;{column}&apos; that [it is a mask|they are masks] (&apos;{value}&apos;), and [is|are] read as [an image|images] all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [states what the name of one image|state what the names of one image each] alone [begins|begin] with: &apos;{stated}&apos; is taken as &apos;{found}&apos;</source>
        <extracomment>table_by_beginning; keep in braces: rows, table, stated, found</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [states what the name of one image|state what the names of one image each] alone [begins|begin] with: &apos;{stated}&apos; is taken as &apos;{found}&apos;</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [states what the name of one image|state what the names of one image each] alone [begins|begin] with: &apos;{stated}&apos; is taken as &apos;{found}&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#rows} [row|rows] of {table} [names|name] files that lie in folders of several sets: those in the folder of the table&apos;s own set are taken (&apos;{stated}&apos; is &apos;{found}&apos;)</source>
        <extracomment>table_by_set; keep in braces: rows, table, stated, found</extracomment>
        <translation>
            <numerusform>{#rows} [row|rows] of {table} [names|name] files that lie in folders of several sets: those in the folder of the table&apos;s own set are taken (&apos;{stated}&apos; is &apos;{found}&apos;)</numerusform>
            <numerusform>{#rows} [row|rows] of {table} [names|name] files that lie in folders of several sets: those in the folder of the table&apos;s own set are taken (&apos;{stated}&apos; is &apos;{found}&apos;)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image is|images are] named by tables of different sets, as folds of a cross-validation are: {tables}. Each is in the set of the first table that names it</source>
        <extracomment>table_sets_contradict; keep in braces: images, tables</extracomment>
        <translation>
            <numerusform>{#images} [image is|images are] named by tables of different sets, as folds of a cross-validation are: {tables}. Each is in the set of the first table that names it</numerusform>
            <numerusform>{#images} [image is|images are] named by tables of different sets, as folds of a cross-validation are: {tables}. Each is in the set of the first table that names it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#count} [folder is|folders are] called like a place of images ({folders}) and [is|are] taken as [a class|classes] all the same, for others lie beside [it|them]</source>
        <extracomment>class_says_images; keep in braces: count, folders</extracomment>
        <translation>
            <numerusform>{#count} [folder is|folders are] called like a place of images ({folders}) and [is|are] taken as [a class|classes] all the same, for others lie beside [it|them]</numerusform>
            <numerusform>{#count} [folder is|folders are] called like a place of images ({folders}) and [is|are] taken as [a class|classes] all the same, for others lie beside [it|them]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{#images} [image stands|images stand] in lists of different sets, and [is|are] in that of the first</source>
        <extracomment>set_lists_contradict; keep in braces: images</extracomment>
        <translation>
            <numerusform>{#images} [image stands|images stand] in lists of different sets, and [is|are] in that of the first</numerusform>
            <numerusform>{#images} [image stands|images stand] in lists of different sets, and [is|are] in that of the first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder &apos;{folder}&apos; holds again what lies beside it ({#files} [file|files] of the same names and bytes), and is left out</source>
        <extracomment>repeated_left_out; keep in braces: folder, files</extracomment>
        <translation>
            <numerusform>Folder &apos;{folder}&apos; holds again what lies beside it ({#files} [file|files] of the same names and bytes), and is left out</numerusform>
            <numerusform>Folder &apos;{folder}&apos; holds again what lies beside it ({#files} [file|files] of the same names and bytes), and is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patient ids such as &apos;{example}&apos; hold the patient &apos;{patient}&apos;: these {ids} ids would be {#patients} [patient|patients]; until they are merged, images of one person may stand in training and in test</source>
        <extracomment>patient_column_suspect.ids; keep in braces: example, patient, ids, patients</extracomment>
        <translation>
            <numerusform>Patient ids such as &apos;{example}&apos; hold the patient &apos;{patient}&apos;: these {ids} ids would be {#patients} [patient|patients]; until they are merged, images of one person may stand in training and in test</numerusform>
            <numerusform>Patient ids such as &apos;{example}&apos; hold the patient &apos;{patient}&apos;: these {ids} ids would be {#patients} [patient|patients]; until they are merged, images of one person may stand in training and in test</numerusform>
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
    <name>lightbox::gui::BestPanel</name>
    <message numerus="yes">
        <source>Ensemble of %n model(s)</source>
        <translation>
            <numerusform>Ensemble of %n model</numerusform>
            <numerusform>Ensemble of %n models</numerusform>
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
    <name>lightbox::gui::ChecklistCard</name>
    <message numerus="yes">
        <source>%n filled</source>
        <translation>
            <numerusform>%n filled</numerusform>
            <numerusform>%n filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n written</numerusform>
            <numerusform>%n written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be written</source>
        <translation>
            <numerusform>%n to be written</numerusform>
            <numerusform>%n to be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ChecklistsView</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), %1 with their parts</source>
        <translation>
            <numerusform>%n item, %1 with their parts</numerusform>
            <numerusform>%n items, %1 with their parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be written</source>
        <translation>
            <numerusform>%n to be written</numerusform>
            <numerusform>%n to be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortCases</name>
    <message numerus="yes">
        <source>%n missed case(s) of %1</source>
        <translation>
            <numerusform>%n missed case of %1</numerusform>
            <numerusform>%n missed cases of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n false alarm(s) of %1</source>
        <translation>
            <numerusform>%n false alarm of %1</numerusform>
            <numerusform>%n false alarms of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortFlow</name>
    <message numerus="yes">
        <source>It has been opened %n time(s) before.</source>
        <translation>
            <numerusform>It has been opened %n time before.</numerusform>
            <numerusform>It has been opened %n times before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortRoom</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortSteps</name>
    <message numerus="yes">
        <source>Revealed %n time(s)</source>
        <translation>
            <numerusform>Revealed %n time</numerusform>
            <numerusform>Revealed %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>opened %n time(s) already</source>
        <translation>
            <numerusform>opened %n time already</numerusform>
            <numerusform>opened %n times already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CohortWords</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 case(s)</source>
        <translation>
            <numerusform>%1 case</numerusform>
            <numerusform>%1 cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::CompareDialog</name>
    <message numerus="yes">
        <source>%n option(s) differ</source>
        <translation>
            <numerusform>%n option differ</numerusform>
            <numerusform>%n options differ</numerusform>
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
    <message numerus="yes">
        <source>%1 patient(s)</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ConsequencesPanel</name>
    <message numerus="yes">
        <source>%1 · %n thread(s) · %2</source>
        <translation>
            <numerusform>%1 · %n thread · %2</numerusform>
            <numerusform>%1 · %n threads · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s), as one study</source>
        <translation>
            <numerusform>%n fold, as one study</numerusform>
            <numerusform>%n folds, as one study</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n fold(s)</source>
        <translation>
            <numerusform>Start %n fold</numerusform>
            <numerusform>Start %n folds</numerusform>
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
    <message numerus="yes">
        <source>The exclusion of %n image(s).</source>
        <translation>
            <numerusform>The exclusion of %n image.</numerusform>
            <numerusform>The exclusion of %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The inclusion of %n image(s).</source>
        <translation>
            <numerusform>The inclusion of %n image.</numerusform>
            <numerusform>The inclusion of %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The exclusion of %n patient(s).</source>
        <translation>
            <numerusform>The exclusion of %n patient.</numerusform>
            <numerusform>The exclusion of %n patients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The inclusion of %n patient(s).</source>
        <translation>
            <numerusform>The inclusion of %n patient.</numerusform>
            <numerusform>The inclusion of %n patients.</numerusform>
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
    <name>lightbox::gui::EvaluateHead</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
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
    <name>lightbox::gui::ExternalPage</name>
    <message numerus="yes">
        <source>%n file(s) became no case</source>
        <translation>
            <numerusform>%n file became no case</numerusform>
            <numerusform>%n files became no case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FilmBadges</name>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n overlay</numerusform>
            <numerusform>%n overlays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::FoldsTable</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n fold(s)</source>
        <translation>
            <numerusform>of %n fold</numerusform>
            <numerusform>of %n folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best of %n</source>
        <translation>
            <numerusform>best of %n</numerusform>
            <numerusform>best of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fold(s)</source>
        <translation>
            <numerusform>%1 of %n fold</numerusform>
            <numerusform>%1 of %n folds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::GroupDetail</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::GroupList</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n option</numerusform>
            <numerusform>%n options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n option(s)</source>
        <translation>
            <numerusform>%1 of %n option</numerusform>
            <numerusform>%1 of %n options</numerusform>
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
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
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
            <numerusform>of %1 more class</numerusform>
            <numerusform>of %1 more classes</numerusform>
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
    <name>lightbox::gui::ImportDialog</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n set(s) that names say</source>
        <translation>
            <numerusform>Take the %n set that names say</numerusform>
            <numerusform>Take the %n sets that names say</numerusform>
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
    <message numerus="yes">
        <source>%n label(s) could not be used</source>
        <translation>
            <numerusform>%n label could not be used</numerusform>
            <numerusform>%n labels could not be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ItemPanel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
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
    <name>lightbox::gui::LearningCurvePlot</name>
    <message numerus="yes">
        <source>%n patient(s), %1 images</source>
        <translation>
            <numerusform>%n patient, %1 images</numerusform>
            <numerusform>%n patients, %1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s), expected</source>
        <translation>
            <numerusform>%n patient, expected</numerusform>
            <numerusform>%n patients, expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) are not in the new place</source>
        <translation>
            <numerusform>%n file is not in the new place</numerusform>
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
    <name>lightbox::gui::MatrixCell</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
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
    <name>lightbox::gui::ModelPanel</name>
    <message numerus="yes">
        <source>unsure: %n classes fit</source>
        <translation>
            <numerusform>unsure: %n classes fit</numerusform>
            <numerusform>unsure: %n classes fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::Notifier</name>
    <message numerus="yes">
        <source>%n run(s) trained, last %1: %2</source>
        <translation>
            <numerusform>%n run trained, last %1: %2</numerusform>
            <numerusform>%n runs trained, last %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionGroup</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::OptionText</name>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n to choose</numerusform>
            <numerusform>%n to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::PatientWords</name>
    <message numerus="yes">
        <source>%1 series</source>
        <comment>number of series</comment>
        <translation>
            <numerusform>%1 series</numerusform>
            <numerusform>%1 series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 video(s)</source>
        <translation>
            <numerusform>%1 video</numerusform>
            <numerusform>%1 videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 group(s) of near-duplicates</source>
        <translation>
            <numerusform>%1 group of near-duplicates</numerusform>
            <numerusform>%1 groups of near-duplicates</numerusform>
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
        <source>of %1 series</source>
        <comment>number of series</comment>
        <translation>
            <numerusform>of %1 series</numerusform>
            <numerusform>of %1 series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 video(s)</source>
        <translation>
            <numerusform>of %1 video</numerusform>
            <numerusform>of %1 videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 group(s) of near-duplicates</source>
        <translation>
            <numerusform>of %1 group of near-duplicates</numerusform>
            <numerusform>of %1 groups of near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 patient(s)</source>
        <translation>
            <numerusform>of %1 patient</numerusform>
            <numerusform>of %1 patients</numerusform>
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
    <name>lightbox::gui::ProgressStrip</name>
    <message numerus="yes">
        <source>%1 of %2 image(s)</source>
        <comment>done, all</comment>
        <translation>
            <numerusform>%1 of %2 image</numerusform>
            <numerusform>%1 of %2 images</numerusform>
        </translation>
    </message>
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
    <name>lightbox::gui::ProjectNotices</name>
    <message numerus="yes">
        <source>%n run(s) wait in the queue</source>
        <translation>
            <numerusform>%n run waits in the queue</numerusform>
            <numerusform>%n runs wait in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ProtocolWords</name>
    <message numerus="yes">
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
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
    <name>lightbox::gui::QueuePanel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReportPage</name>
    <message numerus="yes">
        <source>%n text(s) of the report</source>
        <translation>
            <numerusform>%n text of the report</numerusform>
            <numerusform>%n texts of the report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ReportView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RocPanel</name>
    <message numerus="yes">
        <source>Mean ± standard deviation of the macro AUROC over %n fold(s)</source>
        <translation>
            <numerusform>Mean ± standard deviation of the macro AUROC over %n fold</numerusform>
            <numerusform>Mean ± standard deviation of the macro AUROC over %n folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean ± standard deviation of the AUROC over %n fold(s)</source>
        <translation>
            <numerusform>Mean ± standard deviation of the AUROC over %n fold</numerusform>
            <numerusform>Mean ± standard deviation of the AUROC over %n folds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunChores</name>
    <message numerus="yes">
        <source>%1: %n epoch(s), one a row.</source>
        <translation>
            <numerusform>%1: %n epoch, one a row.</numerusform>
            <numerusform>%1: %n epochs, one a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 averages %n model(s). It is in view now; its threshold is chosen on Evaluate.</source>
        <translation>
            <numerusform>%1 averages %n model. It is in view now; its threshold is chosen on Evaluate.</numerusform>
            <numerusform>%1 averages %n models. It is in view now; its threshold is chosen on Evaluate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunCurves</name>
    <message numerus="yes">
        <source>mean of %n ended fold(s)</source>
        <translation>
            <numerusform>mean of %n ended fold</numerusform>
            <numerusform>mean of %n ended folds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunPlaceText</name>
    <message numerus="yes">
        <source>ensemble of %n model(s)</source>
        <translation>
            <numerusform>ensemble of %n model</numerusform>
            <numerusform>ensemble of %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::RunTableModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
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
    <name>lightbox::gui::ScaleBox</name>
    <message numerus="yes">
        <source>Fitted on %n image(s) of validation, which test never touches</source>
        <translation>
            <numerusform>Fitted on %n image of validation, which test never touches</numerusform>
            <numerusform>Fitted on %n images of validation, which test never touches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::ScoreHistogram</name>
    <message numerus="yes">
        <source>%1 true negative(s)</source>
        <translation>
            <numerusform>%1 true negative</numerusform>
            <numerusform>%1 true negatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 false positive(s)</source>
        <translation>
            <numerusform>%1 false positive</numerusform>
            <numerusform>%1 false positives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 false negative(s)</source>
        <translation>
            <numerusform>%1 false negative</numerusform>
            <numerusform>%1 false negatives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 true positive(s)</source>
        <translation>
            <numerusform>%1 true positive</numerusform>
            <numerusform>%1 true positives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SealFlow</name>
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
    <message numerus="yes">
        <source>Read %n mask(s) too</source>
        <translation>
            <numerusform>Read %n mask too</numerusform>
            <numerusform>Read %n masks too</numerusform>
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
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 class(es)</source>
        <translation>
            <numerusform>%1 class</numerusform>
            <numerusform>%1 classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StudyPanel</name>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fold(s); lowest %1, highest %2; %3 images judged</source>
        <translation>
            <numerusform>%n fold; lowest %1, highest %2; %3 images judged</numerusform>
            <numerusform>%n folds; lowest %1, highest %2; %3 images judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::StudyProgress</name>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::SubgroupsPanel</name>
    <message numerus="yes">
        <source>%n patient(s): %1 needed</source>
        <translation>
            <numerusform>%n patient: %1 needed</numerusform>
            <numerusform>%n patients: %1 needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): %1 needed</source>
        <translation>
            <numerusform>%n case: %1 needed</numerusform>
            <numerusform>%n cases: %1 needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) of a difference in %1; p after Holm.</source>
        <translation>
            <numerusform>%n test of a difference in %1; p after Holm.</numerusform>
            <numerusform>%n tests of a difference in %1; p after Holm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lowest AUROC of %n group(s) of one field or of two</source>
        <translation>
            <numerusform>The lowest AUROC of %n group of one field or of two</numerusform>
            <numerusform>The lowest AUROC of %n groups of one field or of two</numerusform>
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
        <source>%1 image(s)</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n more</source>
        <comment>a job, and how many others run</comment>
        <translation>
            <numerusform>%1 + %n more</numerusform>
            <numerusform>%1 + %n more</numerusform>
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
<context>
    <name>lightbox::gui::VerdictPanel</name>
    <message numerus="yes">
        <source>%n opening(s)</source>
        <translation>
            <numerusform>%n opening</numerusform>
            <numerusform>%n openings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightbox::gui::WeightsPage</name>
    <message numerus="yes">
        <source>%1 of %n file(s) on this computer, %2; none is fetched unless you ask</source>
        <translation>
            <numerusform>%1 of %n file on this computer, %2; none is fetched unless you ask</numerusform>
            <numerusform>%1 of %n files on this computer, %2; none is fetched unless you ask</numerusform>
        </translation>
    </message>
</context>
</TS>
