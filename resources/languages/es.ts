<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Study Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages, without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of crashes, without patient data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study Courier is free software under the Apache Licence 2.0. It is built with Python, Qt {qt} and PySide (LGPL), paramiko (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime and Jinja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished contributions, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is who, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttestationCard</name>
    <message>
        <source>&amp;I agree, and I have seen what will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am allowed to send these exams for this project. I looked at what will be sent, and to the best of my knowledge nothing in it names a patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yo&amp;ur role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and role become part of the report that goes with the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as study nurse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoxEditor</name>
    <message>
        <source>add box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove box</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoxReason</name>
    <message>
        <source>A word that may stay; it is not blacked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn or changed by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside of the ultrasound picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows something that names the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text was found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is known to write names here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoxStrip</name>
    <message>
        <source>&amp;Copy to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All series with images of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box {number} of {total}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next image with a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is marked in this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is marked in this image. Other images with boxes: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One box will be blacked out in this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only words that may stay were found in this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series, images of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} boxes will be blacked out in this image.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClinicalForm</name>
    <message>
        <source>Index day and outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there was none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to correct: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClinicalPage</name>
    <message>
        <source>Choose the tables of clinical facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and FHIR files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To correct: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why what has an error is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or say why it is left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Keep working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is still under way. What is finished is kept and can be continued later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pa&amp;ckage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>patients of {years} years and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients up to {years} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>showing {parts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Pick a day: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve this series, or think again (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved. It will be sent as shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, will not be sent. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave &amp;out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this series out, or take it in again (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is to be expected here. Look closely, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text was found in the images. Check the boxes, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo &amp;approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for your decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the site&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this contribution?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save recover&amp;y file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets in {store}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets under your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decisions about it are forgotten. The exams themselves are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the package on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Package is made in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brows&amp;e…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder or drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the package is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a &amp;folder or drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nter this fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key fi&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key passp&amp;hrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it to a ser&amp;ver (SFTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server fin&amp;gerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is the known one, and takes the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given to you by the coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if there is one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport who is who…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says which pseudonym is whose, and it is not encrypted. Keep it only where patient records may be kept, and never send it with a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the package, and what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report as &amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list names your patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the package is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in {files} files arrived at {where} and were checked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, every file checked. It has not been sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Being reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed, not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients: {patients}, images: {images}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} series decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose &amp;ZIP file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;folder or disc…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your exams here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, ZIP files, or a disc from the scanner or PACS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files are only read, never changed. Nothing is sent until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A newer version of the program wrote this site&apos;s store. Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is needed. Run this on a terminal, or set {variable}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All patient numbers of this site are given away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run is building this package now. Wait for it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates can be kept as they are or moved, not both ({options}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the site number the archive gave you (six digits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could open the package: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file cannot be used ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing unfinished was left looking whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place cannot be written to. Choose another folder or ask for write access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster cannot be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The de-identification recipe cannot be used: {problem} (line {line}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination&apos;s address cannot be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive does not answer: it was pulled out, or is failing. Plug it in again and run again; what was finished on it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive does not give back what was written to it. Run again; if it happens again, the drive is damaged: take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive is full. Free some space and run again; finished work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive is write-protected. Unlock it (some have a switch), or take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping file cannot be used: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package cannot be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package could not be delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is not valid: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site (it is signed with {fingerprint}). Nothing was kept; ask the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package would be written inside the study folder, or the study folder lies inside the package. Choose a place outside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages do not go together: {count} contradictions. Nothing was merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of the sealed package stand in another order: {file} is not the part its name says. Nothing was opened; copy it again from the drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open the site&apos;s store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {least} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project asks for {option}, which this version cannot do yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file cannot be used: {problem}. Ask the coordinator for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed package is not as the site sealed it: {file} was changed, or is damaged. Nothing was opened; ask the site for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed package is not complete: {file} is missing or too short. Copy it again from the drive, or ask the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret this site&apos;s earlier pseudonyms were made with is not on this computer. Import the recovery file; without it the same patient would get a different pseudonym.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached now. Check the network; sending can be continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this login. Check the user name and the key or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not the one this site knows (its key differs or is not known: {fingerprint}). Do not go on before the coordinator confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to store the package ({problem}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: {problem}. Nothing was sent; ask the coordinator, or whoever looks after your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server, or something on the way to it, offers no encryption this program accepts (TLS 1.2 or newer). Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site number is missing. It is in the coordinator&apos;s project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site number must be six digits, such as 004711.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s secret is in this computer&apos;s password store, which does not open now. Sign in to the desktop and unlock it, or import the recovery file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s secrets cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studies could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial with invented images did not end as it must: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something at that place that is not an unfinished package of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder, ZIP file or disc at that place. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sealed package at that place. Choose the folder with manifest.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server of that name. Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no unlocked password store. Enter a passphrase, or set STUDY_COURIER_PASSPHRASE for unattended use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the server&apos;s. Set date and time right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole recovery file of Study Courier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key, or its passphrase, does not open the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site already works with another secret. Replacing it breaks the link to what was sent before; say so expressly if that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table cannot be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived at the server is not what was sent. Send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was inside does not pass the check ({problem}). Nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network&apos;s proxy does not let this program through ({problem}). Ask whoever looks after your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a damaged copy of the package is already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file address names no computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file changed since it was packaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is too large for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is too large for that drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finished file was taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of a manifest cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manifest names a path outside the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manifest names one file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recipient must be a key that begins with age1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table&apos;s name cannot be used as a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an identifier cannot be used as a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another package of that name is already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deid cannot read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deid&apos;s own device rules cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it answers no C-ECHO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it asks for a login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not understand the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not let what arrived be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not speak DICOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not speak SFTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not speak TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends with the host or port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it failed without saying why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a part after ? or #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has expired, or this computer&apos;s clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a link or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a password; enter the password where it is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds too many parts for a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an old Excel file, or has a password; save it as .xlsx without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 256 MiB; split the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not FHIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a whole XLSX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not decided yet what &apos;clinical check&apos; asks of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not text; save it as CSV UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not the one the project file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid yet, or this computer&apos;s clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a folder, or begin with sftp://, https://, s3://, dicomweb://, dicoms:// or posda://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must begin with dicoms://; anything else can be read on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must begin with https://; anything else can be read on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it offers no SFTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it offers no encryption this program accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it refuses the way to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it sends us to another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no association from us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no files of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no files this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no images of this kind or encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to a dangerous size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it vouches for itself only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was issued for another server&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk or your quota is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its files are not those its manifests list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its host or port is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its manifests cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name (AE title) is missing or not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its prefix is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its scheduler does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a key to encrypt to nor a passphrase is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody this computer or the project trusts vouches for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else of that name is already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study-courier[cluster] is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the S3 service beside it is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the S3 service or region beside it is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the authority beside it is no PEM certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bucket is in another region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bucket&apos;s name is not valid (s3://bucket/prefix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinical tables are not as they must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer could not read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection is not encrypted; use tls://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data dictionary cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data dictionary knows no cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder lies inside the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manifest lists a file outside the payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package is already in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload&apos;s size is not the one the package states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port for its storage commitment is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user name is missing (sftp://user@host/folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a link or device in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is no rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many of its cells are merged; unmerge them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two images have the same UID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have no right to do that there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed} are needed, and only {free} are free on the drive. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your exams are unchanged. If this happens again, send the details below to whoever looks after this program. They contain no patient data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Add breathing support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add medication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add stay in hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add vaccination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathing support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COVID-19 tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital and intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaccination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Take out: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceTabs</name>
    <message>
        <source>&amp;Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hea&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who&amp;le series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discharged to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ever COVID-19 positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensive care from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensive care until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long COVID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race and ethnicity, all that apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>a real date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reference leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a required attribute is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value that must not be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vendor&apos;s private attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attribute that was not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an original identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes after the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes before the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something that names the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file differs from what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is no longer DICOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file&apos;s technical head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pseudonym is not this patient&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was done is not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ZI&amp;P…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left o&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} asks for {asks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients changed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows or columns without a place: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of one patient (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much for one paste. Import it as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type, or paste from a spreadsheet. If the first column pasted holds Patient IDs, each row finds its patient. Ctrl+Enter opens the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which patients are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {every} patients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Facts of all patients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderChanges</name>
    <message>
        <source> Cut out: {cuts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {tag}: {action}.{cut} Rule: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>&amp;Kept text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove value…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ro&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see the rule behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send this value (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, tag or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pri&amp;vate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {every} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>At the left are the series, at the right the original beside what would be sent. Look at text that stays, and at the edges of the pictures. A approves a series, N goes to the next one, X leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a patient at the left and enter what you know, with the real dates as you write them. The picture above shows when things were, counted from the index day: a wrong year stands out. The dates stay here, encrypted; what leaves are days from the index day, ages up to 89 and three digits of the ZIP code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop folders, ZIP files or a disc into the window, as many as you like. The files are only read. The list shows patients, their studies and their series; take a tick away and that part is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line of the header says in words what happens to it: kept, changed, removed, emptied or added. Text that stays comes first: please read it. Choose a line to read the rule behind it, and Remove value if it must not leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is everything that is not sent, and why. Some of it waits for your word: whether two names are one person, or whether a series is sent although the project did not ask for its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking before sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonyms are made with a secret that only your site has. It is kept in this computer&apos;s password store, or under a passphrase of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinator of the project may have mailed you a file ending in .toml. Drop it into the window. You see what it sets up before anything of it counts. If it is signed, let the coordinator read you the eight groups of letters on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinator tells you the server&apos;s address and fingerprint and gives you a key file or password. “Test the connection” tries them without sending anything. Passwords are never stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page says what leaves the building and what does not. Whatever still has to be mended is listed at the top, and leads you there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt proves what arrived. The report says what was done and names no patient. “Export who is who” writes the list of pseudonyms for your own records: it names patients and must stay at your site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown, none, or not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under a box is blacked out, exactly as the right side shows. B, then drag: a new box (Enter adds one without a mouse; a double click takes a word that was allowed). Tab chooses a box, arrows move it, Shift and arrows size it, Delete removes it, Ctrl+Z takes a step back. J goes to the next image with a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the patient went through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel or arrow keys: next image. Drag: brightness, or 1 to 5 for the usual ones. Ctrl and wheel, or + and -: larger and smaller; middle button: move; 0: as at first. P plays the series. Whole series shows all images at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may pause, stop, close the window or lose the network: what is finished is kept, and it goes on from there. Each file is read again after it was written; one that fails this check is held back and does not stop the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site&apos;s secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Import…” reads CSV or Excel tables and FHIR files. What can be read in two ways is asked first, and your answers are remembered. Ctrl+E goes to the next patient without facts, Ctrl+D copies from the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“New contribution” begins with empty hands. What you did not finish is listed under “Unfinished”: “Continue” brings you back to where you stopped, also after the computer was switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Unknown” says that somebody looked and could not find out; “There was none” that somebody looked and it did not happen. What you leave empty, nobody was asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Dates such as 03/04/2021 can be read in two ways. What comes first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column says whose row it is. Which one is the patient_id?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers stand for dates. How do they count?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient numbers have lost zeros in front. How many digits have they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some dates have the day first, some the month. Which have the others?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is not read. Which is it, if any?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns would be the same. Which is it? The other is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1904</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the column out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read again with these answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take over {count} patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import clinical facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is about a patient of these exams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions: {count}. What they leave open can also be mended in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading… {count} patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something has to be decided before the tables can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are here; no row is about this patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left over on either side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed of the patients in the tables is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptBack</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindLine</name>
    <message>
        <source>There was none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavesCard</name>
    <message>
        <source>A report with counts and rules, and your name and role below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical tables (patients with facts: {count}): days from the index day, no dates; ages to 89; three digits of the ZIP code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clinical facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients under pseudonyms such as {site}-123456.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>&amp;Include anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;It is one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the chosen reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it one person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient ID {number} is used with names that differ too much to be one person: {names}. If the patient changed the name, say so. If these are two patients, correct the ID in the PACS; until then nothing of it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project does not ask for it: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden while you were away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not your site&apos;s passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work under way goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Approve or leave out every series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder, ZIP file or disc first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the exams again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the clinical facts, or say why they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the six digits of your site ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your name and role, and confirm the agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usable image was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be sent: every series is left out or held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait until this is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the package goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project asks for the clinical facts of every patient.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>Age (to 89), sex, size and weight stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are moved; the days between two exams stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptions stay, without what points to the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings over the pictures are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are made unrecognisable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker and model of the scanner stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, numbers and addresses are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the makers&apos; own entries those stay that the standard calls safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original image identifiers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real dates stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports may go, after their text was cleaned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the pictures is blacked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of your institution stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Begin a contribution, or go on with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the exams to contribute. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter real dates. Only days from the index day leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file is cleaned, checked and packed, then delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what will be sent, beside the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the package, and what stayed behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves the building, what does not, and where it goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source> Choose one of at least {count} characters and keep it safe: without it, earlier contributions cannot be linked to new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters for the recovery file. Keep the two apart, and neither on this computer: whoever has both can tell who is who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use at least {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open the site&apos;s store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two do not agree yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase protects your site&apos;s secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock your site&apos;s store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientHead</name>
    <message>
        <source>&amp;Copy from the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything but days, results and what is this patient&apos;s own (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next patient without facts (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;without facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imaging studies: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 89 on the index day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} years at the first study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} years on the index day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientsList</name>
    <message>
        <source>&amp;Import tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in one &amp;grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read CSV or Excel tables, or FHIR files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste for many patients at once (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {every} entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A diagnosis of long COVID is listed, but the patient is said to have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dose is counted 1, 2, 3 and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number stands for the date. Write the date, or say how it counts in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study is more than ten years from the index day. Check the index date&apos;s year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnicity and the list of races and ethnicities do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means. Decide it in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the images is of this patient, so the row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said of this. Enter it, or say &apos;not done&apos; or &apos;unknown&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race and the list of races and ethnicities do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tests stand on the index day. Is each on its own day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody says there was none, or that nobody knows; yet one is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to this question is a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive takes plain letters only; this is how it will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The breathing support is outside of every stay in hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date can be read with the day or the month first. Say which in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date lacks its day or month. Write a whole date, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the start. Check both days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula here was never calculated. Open the file in a spreadsheet program and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are of somebody born in another year, or of another birth date and sex. Are these the facts of another patient?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images have another birth date. Which one is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images have another sex. Which one is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index event is a COVID-19 test, but no test stands on the index day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index event is the diagnosis of long COVID, but no such diagnosis (U09.9, G93.32, B94.8) stands on the index day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but a study is of an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but no study is of the index day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome contradicts the discharge type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has events, but no row in the table of cases. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has the same row twice; one is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has two rows that differ. Keep the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient is said never to have had COVID-19, but a positive test or diagnosis is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient is said to have had COVID-19, but no positive test or diagnosis is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient would be older than 120 years. Check the year of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race lists others than race_ethnicity. Correct one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race says an ethnicity that nothing else says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The race says another ethnicity than the ethnicity. Correct one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not say whose it is, or only by an exam that is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names exams of different patients. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here. Correct its formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stay in intensive care is not inside its stay in hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year has two digits. Write four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is intensive care, but no stay in hospital around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no index date, so no other day can be counted. Enter the day of the index event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Correct the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be left open here. Enter it, or take the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is before the patient&apos;s birth. Check both years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This differs from what was sent before. If it is a correction, send it as a correction batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is after the day of death. Check the days, or the discharge type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Check the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Is the year right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no ICD-10-CM code, such as U07.1. Check it, or name its system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no ZIP code. Enter five digits, or the first three; if it is of another country, enter the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is none of the terms the archive accepts. Choose one of its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2021-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is so long before the index day that it would tell an age above 89. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of event has no such value, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands here twice; it is written once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds a date, a number or a title that may point to a person, or is a whole sentence. Enter the plain term alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two intervals of one kind of breathing support overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two stays overlap. Is each listed once?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened on the index day is not said. Choose the index event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of event this is, is not said, or nobody has decided it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose facts these are is not said. Enter the Patient ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a birth date no age is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without this day, nothing is written of when it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project adds rules of its own ({count} lines).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;not use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed, unlike the file you use now. Ask the coordinator before you use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed. Use it only if you know that it comes from the project&apos;s coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with another key than the file you use now. Ask the coordinator to read this key to you:
{key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with the same coordinator&apos;s key as the file you use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. Ask the coordinator to read this key to you:
{key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is for site {other}, and this computer sends for site {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this project file sets up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectionFace</name>
    <message>
        <source> (others differ in size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box drawn here goes to every image of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightest of all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darkest of all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images laid over each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} images laid over each other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide everything until you are back (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, and what is kept where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Everywhere in this contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this image only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A document inside DICOM (such as a PDF) cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dose screen usually shows the patient&apos;s name in its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A head scan can show a face; it is outside the chest protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen capture may show names in its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identifier in the image has characters it must not have. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicting copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicting series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by choice, or because the project does not ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing on the disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Patient ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a DICOM image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not foreseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Patient ID is used with two different names. Say whether it is one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One series or study appears under two patients or studies. Correct it in the PACS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody must look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text was found, or may be, in the pixels of this series. Somebody has to look at it and decide what is blacked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of the finished file found something that must not leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer could not read the file. Check the disc or the access rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disc&apos;s table of contents lists this image, but it is not on the disc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed while it was being read. Run again when it is at rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early. Export it again from the scanner or PACS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than the program accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged inside. Export it again from the scanner or PACS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has no Patient ID, so nobody can tell whose it is. Add one in the PACS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image lacks one of its identifiers (study, series or instance). Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image says that text is burned into its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s clinical facts have an error. Correct the table, or decide what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture inside the file is damaged. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program met something in this file that it does not know. Nothing of it is sent; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project does not have reports of this kind cleaned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same image is here twice; one copy is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to show: this is a report, or lines over a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry of the ZIP points outside it, is encrypted or unpacks to a dangerous size. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder link leads back to itself. It was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a device or pipe, not a file. It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an archive inside an archive, or of a kind that is not opened. If it holds images, unpack it and add its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a DICOM image. Nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the disc&apos;s table of contents; the images it lists are read instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of DICOM object cannot be cleaned safely yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different files claim to be the same image. Find out which is right; both are held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two names, one ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ultrasound images usually show the patient&apos;s name in their pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsafe ZIP entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsupported kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt: {package}, {when}. Proved by {proof}. SHA-256 {digest}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next series that waits for a decision (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held series stay here and need no decision; all others do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ext to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {every} decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been held back so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is finished and safe on this computer, but not delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is finished is kept. “Try again” goes on from where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesStatus</name>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesTree</name>
    <message>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source> minutes without you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide everything after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pro&amp;ject file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for your contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did a coordinator send you a project file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pseudonym begins with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed, because exams were sent under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for your contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide everything after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How your site&apos;s secrets are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this computer&apos;s password store ({store}). Save a recovery file once, and keep it in a safe place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers most questions. Drop it here, or choose it. You can do without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of your site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;te ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive&apos;s coordinator gave it to your site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site ID has exactly six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase of your own protects them. You are asked for it at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as this computer ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as St. Anna Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {asks}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Image of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Building the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking that everything arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for text in the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing patient details and checking each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no facts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your site&apos;s records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project files (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}. Keep it and its passphrase apart, and not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the recovery file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site&apos;s records are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site&apos;s records are not open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, birth dates, addresses, telephone numbers and all record numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients of whom clinical facts with an error are left out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series held, because they cannot be made safe as they are: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series left out, by you or because the project asks for others: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that was found in the pictures: it is blacked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of who is who: it is encrypted and never in a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your original files: they are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudiesPage</name>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ZIP file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with the exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped. Add a folder or start over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no usable image here. Choose the folder the exam was saved in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudiesTree</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Day 0 is the first day, {day}; there is no index date yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 0 is the index day, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days appear here as you enter them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from day {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unasked</name>
    <message>
        <source>another kind of exam than the project asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing says that it shows what is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the age at the exam is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient is older than the project asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient is younger than the project asks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Nothing is sent. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>&amp;Mark text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bri&amp;ghtness: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw boxes over text that must go (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How grey values are shown (1 to 5, or drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyExcluded</name>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked for by the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient or site objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows who the patient is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Study Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last decision could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
