<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Security…</source>
        <translation>Si&amp;cherheit…</translation>
    </message>
    <message>
        <source>About Study Courier</source>
        <translation>Über Study Courier</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Logins you had remembered, sealed</source>
        <translation>Anmeldungen, die gemerkt werden sollten, versiegelt</translation>
    </message>
    <message>
        <source>Packages, without names</source>
        <translation>Pakete, ohne Namen</translation>
    </message>
    <message>
        <source>Receipts of deliveries, without names</source>
        <translation>Quittungen von Zustellungen, ohne Namen</translation>
    </message>
    <message>
        <source>Reports of crashes, without patient data</source>
        <translation>Absturzberichte, ohne Patientendaten</translation>
    </message>
    <message>
        <source>Study Courier is free software under the Apache Licence 2.0. It is built with Python, Qt {qt} and PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime and Jinja.</source>
        <translation>Study Courier ist freie Software unter der Apache-Lizenz 2.0. Es beruht auf Python, Qt {qt} und PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime und Jinja.</translation>
    </message>
    <message>
        <source>The newest version is not known.</source>
        <translation>Die neueste Version ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The newest version is {number}. Your coordinator knows where it is.</source>
        <translation>Die neueste Version ist {number}. Ihre Koordinationsstelle weiß, wo sie ist.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Dies ist die neueste Version.</translation>
    </message>
    <message>
        <source>Unfinished contributions, encrypted</source>
        <translation>Unfertige Beiträge, verschlüsselt</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>Was wo aufbewahrt wird</translation>
    </message>
    <message>
        <source>Who is who, encrypted</source>
        <translation>Wer ist wer, verschlüsselt</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation>Datum verschoben</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Geleert</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>New identifier</source>
        <translation>Neue Kennung</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Text checked</source>
        <translation>Text geprüft</translation>
    </message>
</context>
<context>
    <name>AttestationCard</name>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>I am allowed to send these exams for this project. I looked at what will be sent, and to the best of my knowledge nothing in it names a patient.</source>
        <translation>Ich bin berechtigt, diese Untersuchungen für dieses Projekt zu senden. Ich habe angesehen, was gesendet wird, und nach bestem Wissen nennt nichts darin eine Patientin oder einen Patienten.</translation>
    </message>
    <message>
        <source>Yo&amp;ur role</source>
        <translation>Ihre &amp;Funktion</translation>
    </message>
    <message>
        <source>You give your word with the button below. Your name and role become part of the report that goes with the package.</source>
        <translation>Mit dem Knopf unten geben Sie Ihr Wort. Ihr Name und Ihre Funktion werden Teil des Berichts, der mit dem Paket geht.</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>Ihr Na&amp;me</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Ihre Funktion</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Ihr Wort</translation>
    </message>
    <message>
        <source>such as study nurse</source>
        <translation>etwa Study Nurse</translation>
    </message>
</context>
<context>
    <name>BoxEditor</name>
    <message>
        <source>add box</source>
        <translation>Kasten hinzufügen</translation>
    </message>
    <message>
        <source>copy box</source>
        <translation>Kasten kopieren</translation>
    </message>
    <message>
        <source>move box</source>
        <translation>Kasten verschieben</translation>
    </message>
    <message>
        <source>remove box</source>
        <translation>Kasten entfernen</translation>
    </message>
</context>
<context>
    <name>BoxReason</name>
    <message>
        <source>A word that may stay; it is not blacked out.</source>
        <translation>Ein Wort, das bleiben darf; es wird nicht geschwärzt.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Drawn or changed by you.</source>
        <translation>Von Ihnen gezeichnet oder geändert.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Outside of the ultrasound picture.</source>
        <translation>Außerhalb des Ultraschallbilds.</translation>
    </message>
    <message>
        <source>Shows something that names the patient.</source>
        <translation>Zeigt etwas, das die Person nennt.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text was found here.</source>
        <translation>Hier wurde Text gefunden.</translation>
    </message>
    <message>
        <source>This device is known to write names here.</source>
        <translation>Von diesem Gerät ist bekannt, dass es hier Namen einblendet.</translation>
    </message>
</context>
<context>
    <name>BoxStrip</name>
    <message>
        <source>&amp;Copy to…</source>
        <translation>Kopieren n&amp;ach…</translation>
    </message>
    <message>
        <source>All series with images of this size</source>
        <translation>Alle Serien mit Bildern dieser Größe</translation>
    </message>
    <message>
        <source>Box {number} of {total}: {why}</source>
        <translation>Kasten {number} von {total}: {why}</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Go to the next image with a box</source>
        <translation>Zum nächsten Bild mit einem Kasten</translation>
    </message>
    <message>
        <source>No text is marked in this image.</source>
        <translation>In diesem Bild ist kein Text markiert.</translation>
    </message>
    <message>
        <source>No text is marked in this image. Other images with boxes: {count}.</source>
        <translation>In diesem Bild ist kein Text markiert. Andere Bilder mit Kästen: {count}.</translation>
    </message>
    <message>
        <source>One box will be blacked out in this image.</source>
        <translation>Ein Kasten wird in diesem Bild geschwärzt.</translation>
    </message>
    <message>
        <source>Only words that may stay were found in this image.</source>
        <translation>In diesem Bild wurden nur Wörter gefunden, die bleiben dürfen.</translation>
    </message>
    <message>
        <source>Remove this box</source>
        <translation>Diesen Kasten entfernen</translation>
    </message>
    <message>
        <source>This series, images of this size</source>
        <translation>Diese Serie, Bilder dieser Größe</translation>
    </message>
    <message>
        <source>{count} boxes will be blacked out in this image.</source>
        <translation>{count} Kästen werden in diesem Bild geschwärzt.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>ClinicalForm</name>
    <message>
        <source>Index day and outcome</source>
        <translation>Indextag und Ausgang</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>gab es nicht</translation>
    </message>
    <message>
        <source>to correct: {n}</source>
        <translation>zu berichtigen: {n}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>ClinicalPage</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop and close?</source>
        <translation>Anhalten und schließen?</translation>
    </message>
    <message>
        <source>Work is still under way. What is finished is kept and can be continued later.</source>
        <translation>Es wird noch gearbeitet. Was fertig ist, bleibt erhalten und kann später fortgesetzt werden.</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>&amp;Send</source>
        <translation>Se&amp;nden</translation>
    </message>
    <message>
        <source>A&amp;gree and make package</source>
        <translation>Zustimme&amp;n und Paket erstellen</translation>
    </message>
    <message>
        <source>A&amp;gree and send</source>
        <translation>Zustimmen und se&amp;nden</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go there: {what}</source>
        <translation>Dorthin: {what}</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>patients of {years} years and over</source>
        <translation>Patienten ab {years} Jahren</translation>
    </message>
    <message>
        <source>patients up to {years} years</source>
        <translation>Patienten bis {years} Jahre</translation>
    </message>
    <message>
        <source>showing {parts}</source>
        <translation>mit {parts}</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Pick a day: {field}</source>
        <translation>Tag wählen: {field}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>Wieder a&amp;ufnehmen</translation>
    </message>
    <message>
        <source>Approve this series, or think again (A)</source>
        <translation>Diese Serie freigeben oder die Freigabe zurücknehmen (A)</translation>
    </message>
    <message>
        <source>Approved. It will be sent as shown.</source>
        <translation>Freigegeben. Sie wird gesendet wie gezeigt.</translation>
    </message>
    <message>
        <source>Held, will not be sent. </source>
        <translation>Zurückgehalten, wird nicht gesendet. </translation>
    </message>
    <message>
        <source>Leave &amp;out…</source>
        <translation>Ausla&amp;ssen…</translation>
    </message>
    <message>
        <source>Leave this series out, or take it in again (X)</source>
        <translation>Diese Serie auslassen oder wieder aufnehmen (X)</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>Ausgelassen: {why}.</translation>
    </message>
    <message>
        <source>Text is to be expected here. Look closely, then decide.</source>
        <translation>Hier ist Text zu erwarten. Sehen Sie genau hin, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>Text was found in the images. Check the boxes, then decide.</source>
        <translation>In den Bildern wurde Text gefunden. Prüfen Sie die Kästen, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>Undo &amp;approval</source>
        <translation>&amp;Freigabe zurücknehmen</translation>
    </message>
    <message>
        <source>Waits for your decision.</source>
        <translation>Wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Warum wird sie ausgelassen?</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>Change the site&apos;s settings</source>
        <translation>Einstellungen der Einrichtung ändern</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Deli&amp;ver…</source>
        <translation>Zust&amp;ellen…</translation>
    </message>
    <message>
        <source>Deliver this package, again or somewhere else</source>
        <translation>Dieses Paket zustellen, erneut oder anderswohin</translation>
    </message>
    <message>
        <source>Discard this contribution?</source>
        <translation>Diesen Beitrag verwerfen?</translation>
    </message>
    <message>
        <source>E&amp;xport receipts…</source>
        <translation>&amp;Quittungen exportieren…</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Save recover&amp;y file…</source>
        <translation>&amp;Wiederherstellungsdatei sichern…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Secrets in {store}</source>
        <translation>Geheimschlüssel in {store}</translation>
    </message>
    <message>
        <source>Secrets under your passphrase</source>
        <translation>Geheimschlüssel unter Ihrer Passphrase</translation>
    </message>
    <message>
        <source>Site {number}</source>
        <translation>Site-ID {number}</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Wohin gesendet</translation>
    </message>
    <message>
        <source>Work in {folder}</source>
        <translation>Arbeit in {folder}</translation>
    </message>
    <message>
        <source>Your decisions about it are forgotten. The exams themselves are not touched.</source>
        <translation>Ihre Entscheidungen dazu werden vergessen. Die Untersuchungen selbst bleiben unberührt.</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>auf diesem Computer aufbewahrt</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>&amp;Client certificate</source>
        <translation>Client-Zertifi&amp;kat</translation>
    </message>
    <message>
        <source>A&amp;PI key</source>
        <translation>API-Sc&amp;hlüssel</translation>
    </message>
    <message>
        <source>A&amp;ccess key</source>
        <translation>Zugriffssc&amp;hlüssel</translation>
    </message>
    <message>
        <source>Access toke&amp;n</source>
        <translation>Zugriff&amp;stoken</translation>
    </message>
    <message>
        <source>B&amp;ucket in the path</source>
        <translation>&amp;Bucket im Pfad</translation>
    </message>
    <message>
        <source>Chec&amp;ksums</source>
        <translation>P&amp;rüfsummen</translation>
    </message>
    <message>
        <source>DICOM node (C-STORE over TLS)</source>
        <translation>DICOM-Knoten (C-STORE über TLS)</translation>
    </message>
    <message>
        <source>DICOMweb server</source>
        <translation>DICOMweb-Server</translation>
    </message>
    <message>
        <source>Gen3 data commons</source>
        <translation>Gen3 Data Commons</translation>
    </message>
    <message>
        <source>HTTPS server</source>
        <translation>HTTPS-Server</translation>
    </message>
    <message>
        <source>Key fi&amp;le</source>
        <translation>Sc&amp;hlüsseldatei</translation>
    </message>
    <message>
        <source>Key passph&amp;rase</source>
        <translation>Passph&amp;rase des Schlüssels</translation>
    </message>
    <message>
        <source>O&amp;ur AE title</source>
        <translation>&amp;Unser AE-Titel</translation>
    </message>
    <message>
        <source>POSDA archive</source>
        <translation>POSDA-Archiv</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pa&amp;sswort</translation>
    </message>
    <message>
        <source>Port for commitme&amp;nts</source>
        <translation>Port für Commitment&amp;s</translation>
    </message>
    <message>
        <source>Reg&amp;ion</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>S&amp;3 service</source>
        <translation>S&amp;3-Dienst</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3-Bucket</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>SFTP-Server</translation>
    </message>
    <message>
        <source>SHA256:…</source>
        <translation>SHA256:…</translation>
    </message>
    <message>
        <source>Sec&amp;ret key</source>
        <translation>Geheimer &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Server f&amp;ingerprint</source>
        <translation>Fingerabdruc&amp;k des Servers</translation>
    </message>
    <message>
        <source>Sessio&amp;n token</source>
        <translation>Sitzungsto&amp;ken</translation>
    </message>
    <message>
        <source>api_key out of credentials.json</source>
        <translation>api_key aus credentials.json</translation>
    </message>
    <message>
        <source>given to you by the coordinator</source>
        <translation>von der Koordinationsstelle</translation>
    </message>
    <message>
        <source>https://…, if it is not Amazon&apos;s</source>
        <translation>https://…, falls nicht der von Amazon</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>nur bei befristeten Schlüsseln</translation>
    </message>
</context>
<context>
    <name>DestinationFields</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>only if there is one</source>
        <translation>nur falls vorhanden</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>gemerkt</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>&amp;Keep the package on this computer</source>
        <translation>&amp;Paket auf diesem Computer lassen</translation>
    </message>
    <message>
        <source>&amp;Package is made in</source>
        <translation>Das Paket &amp;entsteht in</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>Brows&amp;e…</source>
        <translation>Durchsu&amp;chen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder or drive</source>
        <translation>Ordner oder Laufwerk wählen</translation>
    </message>
    <message>
        <source>Choose where the package is made</source>
        <translation>Wählen, wo das Paket entsteht</translation>
    </message>
    <message>
        <source>Copy it to a &amp;folder or drive</source>
        <translation>Auf einen &amp;Ordner oder ein Laufwerk kopieren</translation>
    </message>
    <message>
        <source>Encr&amp;ypted USB drive</source>
        <translation>Verschlüsseltes USB-Lauf&amp;werk</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Folder or drive</source>
        <translation>Ordner oder Laufwerk</translation>
    </message>
    <message>
        <source>Package folder</source>
        <translation>Ordner des Pakets</translation>
    </message>
    <message>
        <source>Send it to a ser&amp;ver</source>
        <translation>An einen Ser&amp;ver senden</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation>&amp;Neuer Beitrag</translation>
    </message>
    <message>
        <source>&amp;Who is who…</source>
        <translation>Wer &amp;ist wer…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Everything is in the package.</source>
        <translation>Alles ist im Paket.</translation>
    </message>
    <message>
        <source>Not in the package, and what to do</source>
        <translation>Nicht im Paket, und was zu tun ist</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save report as &amp;PDF…</source>
        <translation>Bericht als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>The package is ready</source>
        <translation>Das Paket ist fertig</translation>
    </message>
    <message>
        <source>Where the package is</source>
        <translation>Wo das Paket ist</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>{size} in {files} files arrived at {where} and were checked there.</source>
        <translation>{size} in {files} Dateien sind bei {where} angekommen und wurden dort geprüft.</translation>
    </message>
    <message>
        <source>{size}, every file checked. It has not been sent.</source>
        <translation>{size}, jede Datei geprüft. Es wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>{size}, sealed on {where} and read back from it. It is safe to unplug the drive.</source>
        <translation>{size}, auf {where} versiegelt und von dort zurückgelesen. Das Laufwerk kann jetzt sicher abgezogen werden.</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Being reviewed</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation>Untersuchungen wählen</translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation>Klinische Angaben</translation>
    </message>
    <message>
        <source>Packed, not delivered</source>
        <translation>Verpackt, nicht zugestellt</translation>
    </message>
    <message>
        <source>Patients: {patients}, images: {images}</source>
        <translation>Patienten: {patients}, Bilder: {images}</translation>
    </message>
    <message>
        <source>Ready to confirm</source>
        <translation>Bereit zum Bestätigen</translation>
    </message>
    <message>
        <source>Stopped while sending</source>
        <translation>Beim Senden angehalten</translation>
    </message>
    <message>
        <source>{done} of {all} series decided</source>
        <translation>{done} von {all} Serien entschieden</translation>
    </message>
</context>
<context>
    <name>DriveForm</name>
    <message>
        <source>&amp;Another place…</source>
        <translation>&amp;Anderer Ort…</translation>
    </message>
    <message>
        <source>&amp;Drive</source>
        <translation>&amp;Laufwerk</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal &amp;suchen</translation>
    </message>
    <message>
        <source>Also copy the images unencrypted, for a vie&amp;wer</source>
        <translation>Die &amp;Bilder auch unverschlüsselt kopieren, für einen Viewer</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters. Tell it to the archive by telephone; never let it travel with the drive.</source>
        <translation>Wählen Sie eine Passphrase mit mindestens {count} Zeichen. Sagen Sie sie dem Archiv am Telefon; lassen Sie sie nie mit dem Laufwerk reisen.</translation>
    </message>
    <message>
        <source>Choose the drive, or a folder on it</source>
        <translation>Laufwerk oder einen Ordner darauf wählen</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>Encrypted for the archive: only the archive can open the drive.</source>
        <translation>Für das Archiv verschlüsselt: Nur das Archiv kann das Laufwerk öffnen.</translation>
    </message>
    <message>
        <source>Encrypted: only who knows the passphrase can open the drive.</source>
        <translation>Verschlüsselt: Nur wer die Passphrase kennt, kann das Laufwerk öffnen.</translation>
    </message>
    <message>
        <source>No drive was found. Plug one in.</source>
        <translation>Kein Laufwerk gefunden. Stecken Sie eines an.</translation>
    </message>
    <message>
        <source>O&amp;nce more</source>
        <translation>Noc&amp;h einmal</translation>
    </message>
    <message>
        <source>Passp&amp;hrase</source>
        <translation>Passph&amp;rase</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>Passphrase des Laufwerks</translation>
    </message>
    <message>
        <source>Passphrase of the drive, once more</source>
        <translation>Passphrase des Laufwerks, noch einmal</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Geben Sie zweimal dieselbe Passphrase ein.</translation>
    </message>
    <message>
        <source>Whoever finds the drive can look at these images.</source>
        <translation>Wer das Laufwerk findet, kann diese Bilder ansehen.</translation>
    </message>
    <message>
        <source>{name}: write-protected ({free} free of {size}, {system})</source>
        <translation>{name}: schreibgeschützt ({free} von {size} frei, {system})</translation>
    </message>
    <message>
        <source>{name}: {free} free of {size}, {system}</source>
        <translation>{name}: {free} von {size} frei, {system}</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose &amp;ZIP file…</source>
        <translation>ZIP-Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>Choose &amp;folder or disc…</source>
        <translation>&amp;Ordner oder Disc wählen…</translation>
    </message>
    <message>
        <source>Drop your exams here</source>
        <translation>Legen Sie Ihre Untersuchungen hier ab</translation>
    </message>
    <message>
        <source>Folders, ZIP files, or a disc from the scanner or PACS</source>
        <translation>Ordner, ZIP-Dateien oder eine Disc vom Gerät oder aus dem PACS</translation>
    </message>
    <message>
        <source>Your files are only read, never changed. Nothing is sent until you say so.</source>
        <translation>Ihre Dateien werden nur gelesen, nie verändert. Nichts wird gesendet, bevor Sie es sagen.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>noch etwa %n Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A newer version of the program wrote this site&apos;s store. Install that version.</source>
        <translation>Eine neuere Version des Programms hat den Speicher dieser Einrichtung geschrieben. Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>A passphrase is needed. Run this on a terminal, or set {variable}.</source>
        <translation>Eine Passphrase wird gebraucht. Starten Sie dies in einem Terminal, oder setzen Sie {variable}.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>Eine Einstellung ist falsch.</translation>
    </message>
    <message>
        <source>All patient numbers of this site are given away.</source>
        <translation>Alle Patientennummern dieser Einrichtung sind vergeben.</translation>
    </message>
    <message>
        <source>Another run is building this package now. Wait for it, or choose another name.</source>
        <translation>Ein anderer Lauf erstellt gerade dieses Paket. Warten Sie darauf, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Dates can be kept as they are or moved, not both ({options}).</source>
        <translation>Daten können bleiben, wie sie sind, oder verschoben werden, nicht beides ({options}).</translation>
    </message>
    <message>
        <source>Enter the site number the archive gave you (six digits).</source>
        <translation>Geben Sie die Site-ID ein, die Sie vom Archiv haben (sechs Ziffern).</translation>
    </message>
    <message>
        <source>Nobody could open the package: {problem}.</source>
        <translation>Niemand könnte das Paket öffnen: {problem}.</translation>
    </message>
    <message>
        <source>One file cannot be used ({reason}).</source>
        <translation>Eine Datei ist nicht verwendbar ({reason}).</translation>
    </message>
    <message>
        <source>One of the answers will not do: {problem}.</source>
        <translation>Eine der Antworten geht so nicht: {problem}.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Etwas Unerwartetes ist geschehen.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing unfinished was left looking whole.</source>
        <translation>Wie gewünscht angehalten. Nichts Unfertiges sieht fertig aus.</translation>
    </message>
    <message>
        <source>That place cannot be written to. Choose another folder or ask for write access.</source>
        <translation>Dort kann nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder bitten Sie um Schreibrechte.</translation>
    </message>
    <message>
        <source>The archive has the files, but has not read them yet, so nothing is proved. Go on with sending in a while: only the proof is left.</source>
        <translation>Das Archiv hat die Dateien, aber noch nicht gelesen; es ist also nichts belegt. Setzen Sie das Senden später fort: Nur der Beleg fehlt noch.</translation>
    </message>
    <message>
        <source>The cluster cannot be used: {problem}.</source>
        <translation>Der Cluster ist nicht verwendbar: {problem}.</translation>
    </message>
    <message>
        <source>The de-identification recipe cannot be used: {problem} (line {line}).</source>
        <translation>Die Regeln der De-Identifizierung sind nicht verwendbar: {problem} (Zeile {line}).</translation>
    </message>
    <message>
        <source>The destination&apos;s address cannot be used: {problem}.</source>
        <translation>Die Adresse des Ziels ist nicht verwendbar: {problem}.</translation>
    </message>
    <message>
        <source>The drive does not answer: it was pulled out, or is failing. Plug it in again and run again; what was finished on it is kept.</source>
        <translation>Das Laufwerk antwortet nicht: Es wurde abgezogen oder ist defekt. Stecken Sie es wieder an und starten Sie erneut; was darauf fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The drive does not give back what was written to it. Run again; if it happens again, the drive is damaged: take another.</source>
        <translation>Das Laufwerk gibt nicht zurück, was darauf geschrieben wurde. Starten Sie erneut; geschieht es wieder, ist das Laufwerk beschädigt: Nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The drive is full. Free some space and run again; finished work is kept.</source>
        <translation>Das Laufwerk ist voll. Schaffen Sie Platz und starten Sie erneut; was fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The drive is write-protected. Unlock it (some have a switch), or take another.</source>
        <translation>Das Laufwerk ist schreibgeschützt. Heben Sie das auf (manche haben einen Schalter), oder nehmen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The login was good for a while only, and the time is over. Enter a new one; whoever gave you the old one has it.</source>
        <translation>Die Anmeldung galt nur eine Weile, und die Zeit ist um. Geben Sie eine neue ein; Sie bekommen sie dort, woher die alte kam.</translation>
    </message>
    <message>
        <source>The mapping file cannot be used: {problem}.</source>
        <translation>Die Zuordnungsdatei ist nicht verwendbar: {problem}.</translation>
    </message>
    <message>
        <source>The package cannot be written there.</source>
        <translation>Das Paket kann dort nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The package could not be delivered.</source>
        <translation>Das Paket konnte nicht zugestellt werden.</translation>
    </message>
    <message>
        <source>The package is not valid: {problem}.</source>
        <translation>Das Paket ist nicht gültig: {problem}.</translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site (it is signed with {fingerprint}). Nothing was kept; ask the site.</source>
        <translation>Das Paket sagt, es sei von Site {site}, ist aber nicht mit dem bekannten Schlüssel dieser Site signiert (sondern mit {fingerprint}). Nichts wurde behalten; fragen Sie die Site.</translation>
    </message>
    <message>
        <source>The package would be written inside the study folder, or the study folder lies inside the package. Choose a place outside it.</source>
        <translation>Das Paket läge im Ordner der Untersuchungen, oder dieser läge im Paket. Wählen Sie einen Ort außerhalb.</translation>
    </message>
    <message>
        <source>The packages do not go together: {count} contradictions. Nothing was merged.</source>
        <translation>Die Pakete passen nicht zusammen: {count} Widersprüche. Nichts wurde zusammengeführt.</translation>
    </message>
    <message>
        <source>The parts of the sealed package stand in another order: {file} is not the part its name says. Nothing was opened; copy it again from the drive.</source>
        <translation>Die Teile des versiegelten Pakets stehen in anderer Reihenfolge: {file} ist nicht der Teil, den sein Name nennt. Nichts wurde geöffnet; kopieren Sie es erneut vom Laufwerk.</translation>
    </message>
    <message>
        <source>The passphrase does not open the site&apos;s store.</source>
        <translation>Die Passphrase öffnet den Speicher der Einrichtung nicht.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {least} characters.</source>
        <translation>Die Passphrase ist zu kurz. Nehmen Sie mindestens {least} Zeichen.</translation>
    </message>
    <message>
        <source>The project asks for {option}, which this version cannot do yet.</source>
        <translation>Das Projekt verlangt {option}; das kann diese Version noch nicht.</translation>
    </message>
    <message>
        <source>The project file cannot be used: {problem}. Ask the coordinator for a new one.</source>
        <translation>Die Projektdatei ist nicht verwendbar: {problem}. Bitten Sie die Koordinationsstelle um eine neue.</translation>
    </message>
    <message>
        <source>The sealed package is not as the site sealed it: {file} was changed, or is damaged. Nothing was opened; ask the site for another.</source>
        <translation>Das versiegelte Paket ist nicht, wie die Site es versiegelt hat: {file} wurde verändert oder ist beschädigt. Nichts wurde geöffnet; bitten Sie die Site um ein anderes.</translation>
    </message>
    <message>
        <source>The sealed package is not complete: {file} is missing or too short. Copy it again from the drive, or ask the site.</source>
        <translation>Das versiegelte Paket ist nicht vollständig: {file} fehlt oder ist zu kurz. Kopieren Sie es erneut vom Laufwerk, oder fragen Sie die Site.</translation>
    </message>
    <message>
        <source>The secret this site&apos;s earlier pseudonyms were made with is not on this computer. Import the recovery file; without it the same patient would get a different pseudonym.</source>
        <translation>Der Geheimschlüssel, mit dem die früheren Pseudonyme dieser Einrichtung gebildet wurden, ist nicht auf diesem Computer. Importieren Sie die Wiederherstellungsdatei; ohne sie bekäme dieselbe Person ein anderes Pseudonym.</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Check the network and try again; sending goes on where it stopped. If it stays so, ask whoever looks after your network.</source>
        <translation>Der Server ist zurzeit nicht erreichbar. Prüfen Sie das Netz, und versuchen Sie es noch einmal; das Senden geht weiter, wo es aufhörte. Bleibt es dabei, fragen Sie Ihre Netzbetreuung.</translation>
    </message>
    <message>
        <source>The server does not accept this login. Check the user name and the key or password; if they are right, ask the coordinator.</source>
        <translation>Der Server nimmt diese Anmeldung nicht an. Prüfen Sie den Benutzernamen und den Schlüssel oder das Passwort; stimmen sie, fragen Sie die Koordinationsstelle.</translation>
    </message>
    <message>
        <source>The server does not let this computer in by certificate: {problem}. Choose the certificate and the key that the coordinator gave you, or ask for new ones.</source>
        <translation>Der Server lässt diesen Computer mit Zertifikat nicht ein: {problem}. Wählen Sie das Zertifikat und den Schlüssel, die Sie von der Koordinationsstelle haben, oder bitten Sie um neue.</translation>
    </message>
    <message>
        <source>The server is not the one this site knows: its fingerprint differs, or is not known yet. Ask the coordinator by telephone whether it is {fingerprint}, and go on only if it is.</source>
        <translation>Der Server ist nicht der, den diese Einrichtung kennt: Sein Fingerabdruck ist ein anderer oder noch unbekannt. Fragen Sie die Koordinationsstelle am Telefon, ob er {fingerprint} lautet, und machen Sie nur dann weiter.</translation>
    </message>
    <message>
        <source>The server refused to store the package ({problem}). If you cannot mend that yourself, read this line to the coordinator.</source>
        <translation>Der Server hat das Paket nicht angenommen ({problem}). Können Sie das nicht selbst beheben, lesen Sie diese Zeile der Koordinationsstelle vor.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: {problem}. Nothing was sent; ask the coordinator, or whoever looks after your network.</source>
        <translation>Das Zertifikat des Servers wird nicht anerkannt: {problem}. Es wurde nichts gesendet; fragen Sie die Koordinationsstelle oder Ihre Netzbetreuung.</translation>
    </message>
    <message>
        <source>The server, or something on the way to it, offers no encryption this program accepts (TLS 1.2 or newer). Nothing was sent; ask whoever looks after your network.</source>
        <translation>Der Server oder etwas auf dem Weg zu ihm bietet keine Verschlüsselung an, die dieses Programm anerkennt (TLS 1.2 oder neuer). Es wurde nichts gesendet; fragen Sie Ihre Netzbetreuung.</translation>
    </message>
    <message>
        <source>The site number is missing. It is in the coordinator&apos;s project file.</source>
        <translation>Die Site-ID fehlt. Sie steht in der Projektdatei der Koordinationsstelle.</translation>
    </message>
    <message>
        <source>The site number must be six digits, such as 004711.</source>
        <translation>Die Site-ID hat sechs Ziffern, etwa 004711.</translation>
    </message>
    <message>
        <source>The site&apos;s secret is in this computer&apos;s password store, which does not open now. Sign in to the desktop and unlock it, or import the recovery file.</source>
        <translation>Der Geheimschlüssel der Einrichtung liegt im Passwortspeicher dieses Computers, der sich zurzeit nicht öffnet. Melden Sie sich am Computer an und entsperren Sie ihn, oder importieren Sie die Wiederherstellungsdatei.</translation>
    </message>
    <message>
        <source>The site&apos;s secrets cannot be reached.</source>
        <translation>Die Geheimschlüssel der Einrichtung sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>The studies could not be read.</source>
        <translation>Die Untersuchungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The trial with invented images did not end as it must: {problem}.</source>
        <translation>Der Probelauf mit erfundenen Bildern endete nicht, wie er muss: {problem}.</translation>
    </message>
    <message>
        <source>There is already something at that place that is not an unfinished package of ours.</source>
        <translation>Dort ist schon etwas, das kein unfertiges Paket von uns ist.</translation>
    </message>
    <message>
        <source>There is no folder, ZIP file or disc at that place. Check the name.</source>
        <translation>Dort ist kein Ordner, keine ZIP-Datei und keine Disc. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no sealed package at that place. Choose the folder with manifest.json.</source>
        <translation>Dort ist kein versiegeltes Paket. Wählen Sie den Ordner mit manifest.json.</translation>
    </message>
    <message>
        <source>There is no server of that name. Compare the address with what the coordinator gave you, letter by letter, and check the network.</source>
        <translation>Es gibt keinen Server dieses Namens. Vergleichen Sie die Adresse Buchstabe für Buchstabe mit der, die Sie von der Koordinationsstelle haben, und prüfen Sie das Netz.</translation>
    </message>
    <message>
        <source>This computer offers no unlocked password store. Enter a passphrase, or set STUDY_COURIER_PASSPHRASE for unattended use.</source>
        <translation>Dieser Computer bietet keinen offenen Passwortspeicher. Geben Sie eine Passphrase ein, oder setzen Sie STUDY_COURIER_PASSPHRASE für den unbeaufsichtigten Betrieb.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the server&apos;s. Set date and time right, or ask whoever looks after this computer.</source>
        <translation>Die Uhr dieses Computers weicht zu sehr von der des Servers ab. Stellen Sie Datum und Uhrzeit richtig, oder fragen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <source>This is not a whole recovery file of Study Courier.</source>
        <translation>Dies ist keine vollständige Wiederherstellungsdatei von Study Courier.</translation>
    </message>
    <message>
        <source>This key cannot sign project files, or its passphrase is another. Choose the secret half of an Ed25519 key, such as the file project-key.</source>
        <translation>Dieser Schlüssel kann keine Projektdateien signieren, oder seine Passphrase ist eine andere. Wählen Sie die geheime Hälfte eines Ed25519-Schlüssels, etwa die Datei project-key.</translation>
    </message>
    <message>
        <source>This key, or its passphrase, does not open the package.</source>
        <translation>Dieser Schlüssel oder seine Passphrase öffnet das Paket nicht.</translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened.</source>
        <translation>Dieses Paket der Site {site} wurde schon am {day} empfangen. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>This site already works with another secret. Replacing it breaks the link to what was sent before; say so expressly if that is meant.</source>
        <translation>Diese Einrichtung arbeitet schon mit einem anderen Geheimschlüssel. Ihn zu ersetzen trennt die Verbindung zu früher Gesendetem; sagen Sie ausdrücklich, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>This table cannot be read: {problem}.</source>
        <translation>Diese Tabelle ist nicht lesbar: {problem}.</translation>
    </message>
    <message>
        <source>What arrived at the server is not what was sent. Send again.</source>
        <translation>Was beim Server ankam, ist nicht, was gesendet wurde. Senden Sie erneut.</translation>
    </message>
    <message>
        <source>What was inside does not pass the check ({problem}). Nothing of it was kept.</source>
        <translation>Was darin war, besteht die Prüfung nicht ({problem}). Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy does not let this program through ({problem}). Ask whoever looks after your network.</source>
        <translation>Der Proxy Ihres Netzes lässt dieses Programm nicht durch ({problem}). Fragen Sie Ihre Netzbetreuung.</translation>
    </message>
    <message>
        <source>a clinical table cannot be read</source>
        <translation>eine klinische Tabelle ist nicht lesbar</translation>
    </message>
    <message>
        <source>a damaged copy of the package is already there</source>
        <translation>dort liegt schon eine beschädigte Kopie des Pakets</translation>
    </message>
    <message>
        <source>a file address names no computer</source>
        <translation>eine Dateiadresse nennt keinen Computer</translation>
    </message>
    <message>
        <source>a file cannot be read</source>
        <translation>eine Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>a file changed since it was packaged</source>
        <translation>eine Datei wurde nach dem Verpacken verändert</translation>
    </message>
    <message>
        <source>a file has no place in the tree of the site&apos;s patients</source>
        <translation>eine Datei hat keinen Platz im Baum der Patienten dieser Site</translation>
    </message>
    <message>
        <source>a file is too large for it</source>
        <translation>eine Datei ist zu groß für ihn</translation>
    </message>
    <message>
        <source>a file is too large for that drive</source>
        <translation>eine Datei ist zu groß für dieses Laufwerk</translation>
    </message>
    <message>
        <source>a finished file was taken away</source>
        <translation>eine fertige Datei wurde weggenommen</translation>
    </message>
    <message>
        <source>a folder cannot be read</source>
        <translation>ein Ordner ist nicht lesbar</translation>
    </message>
    <message>
        <source>a line of a manifest cannot be read</source>
        <translation>eine Zeile eines Manifests ist nicht lesbar</translation>
    </message>
    <message>
        <source>a login by name needs the user and identity pool beside it</source>
        <translation>eine Anmeldung mit Namen braucht daneben User Pool und Identity Pool</translation>
    </message>
    <message>
        <source>a manifest names a path outside the package</source>
        <translation>ein Manifest nennt einen Pfad außerhalb des Pakets</translation>
    </message>
    <message>
        <source>a manifest names one file twice</source>
        <translation>ein Manifest nennt eine Datei zweimal</translation>
    </message>
    <message>
        <source>a recipient must be a key that begins with age1</source>
        <translation>ein Empfänger muss ein Schlüssel sein, der mit age1 beginnt</translation>
    </message>
    <message>
        <source>a row is too large for it</source>
        <translation>eine Zeile ist zu groß für es</translation>
    </message>
    <message>
        <source>a server is trusted for which nobody vouches</source>
        <translation>einem Server wird vertraut, für den niemand bürgt</translation>
    </message>
    <message>
        <source>a server that says nothing was waited for</source>
        <translation>auf einen Server, der nichts sagt, wurde gewartet</translation>
    </message>
    <message>
        <source>a table&apos;s name cannot be used as a file name</source>
        <translation>der Name einer Tabelle taugt nicht als Dateiname</translation>
    </message>
    <message>
        <source>a tag file cannot be read</source>
        <translation>eine Tag-Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>a user name like that is not allowed</source>
        <translation>ein solcher Benutzername ist nicht erlaubt</translation>
    </message>
    <message>
        <source>an identifier cannot be used as a file name</source>
        <translation>eine Kennung taugt nicht als Dateiname</translation>
    </message>
    <message>
        <source>an image cannot be read</source>
        <translation>ein Bild ist nicht lesbar</translation>
    </message>
    <message>
        <source>an image comes twice</source>
        <translation>ein Bild kommt zweimal vor</translation>
    </message>
    <message>
        <source>another package of that name is already there</source>
        <translation>dort liegt schon ein anderes Paket dieses Namens</translation>
    </message>
    <message>
        <source>choose the tables of cases and of events together</source>
        <translation>wählen Sie die Tabellen der Fälle und der Ereignisse zusammen</translation>
    </message>
    <message>
        <source>deid cannot read it</source>
        <translation>deid kann sie nicht lesen</translation>
    </message>
    <message>
        <source>deid&apos;s own device rules cannot be read</source>
        <translation>die Geräteregeln von deid sind nicht lesbar</translation>
    </message>
    <message>
        <source>it answers no C-ECHO</source>
        <translation>es antwortet nicht auf C-ECHO</translation>
    </message>
    <message>
        <source>it asks for a certificate, and none was given</source>
        <translation>er verlangt ein Zertifikat, und es wurde keines gegeben</translation>
    </message>
    <message>
        <source>it asks for a login</source>
        <translation>er verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>it did not understand the request</source>
        <translation>er hat die Anfrage nicht verstanden</translation>
    </message>
    <message>
        <source>it does not accept the one given</source>
        <translation>er nimmt das gegebene nicht an</translation>
    </message>
    <message>
        <source>it does not answer as Amazon Cognito does</source>
        <translation>es antwortet nicht wie Amazon Cognito</translation>
    </message>
    <message>
        <source>it does not answer as a Gen3 archive does</source>
        <translation>es antwortet nicht wie ein Gen3-Archiv</translation>
    </message>
    <message>
        <source>it does not check what it is sent</source>
        <translation>es prüft nicht, was ihm gesendet wird</translation>
    </message>
    <message>
        <source>it does not know our name (AE title)</source>
        <translation>er kennt unseren Namen (AE-Titel) nicht</translation>
    </message>
    <message>
        <source>it does not know the upload it began</source>
        <translation>er kennt den Upload nicht, den er selbst begonnen hat</translation>
    </message>
    <message>
        <source>it does not let what arrived be read back</source>
        <translation>er lässt nicht zurücklesen, was ankam</translation>
    </message>
    <message>
        <source>it does not speak DICOM</source>
        <translation>es spricht kein DICOM</translation>
    </message>
    <message>
        <source>it does not speak SFTP</source>
        <translation>er spricht kein SFTP</translation>
    </message>
    <message>
        <source>it does not speak TLS</source>
        <translation>er spricht kein TLS</translation>
    </message>
    <message>
        <source>it does not speak this protocol</source>
        <translation>er spricht dieses Protokoll nicht</translation>
    </message>
    <message>
        <source>it does not trust who issued the one given</source>
        <translation>er vertraut dem Aussteller des gegebenen nicht</translation>
    </message>
    <message>
        <source>it does not understand an image</source>
        <translation>er versteht ein Bild nicht</translation>
    </message>
    <message>
        <source>it ends with program and project, such as /Open/R1</source>
        <translation>sie endet mit Programm und Projekt, etwa /Open/R1</translation>
    </message>
    <message>
        <source>it ends with the host or port</source>
        <translation>sie endet mit dem Host oder Port</translation>
    </message>
    <message>
        <source>it failed without saying why</source>
        <translation>es misslang ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>it has a part after ? or #</source>
        <translation>sie hat einen Teil nach ? oder #</translation>
    </message>
    <message>
        <source>it has expired, or this computer&apos;s clock is wrong</source>
        <translation>es ist abgelaufen, oder die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>it has no tables of studies and patients, which this archive needs</source>
        <translation>es hat keine Tabellen der Studien und Patienten, die dieses Archiv braucht</translation>
    </message>
    <message>
        <source>it has no worker</source>
        <translation>er hat keinen Worker</translation>
    </message>
    <message>
        <source>it holds a link or a device</source>
        <translation>es enthält eine Verknüpfung oder ein Gerät</translation>
    </message>
    <message>
        <source>it holds a password; enter the password where it is asked for</source>
        <translation>sie enthält ein Passwort; geben Sie es dort ein, wo danach gefragt wird</translation>
    </message>
    <message>
        <source>it holds no image</source>
        <translation>es enthält kein Bild</translation>
    </message>
    <message>
        <source>it holds too many parts for a workbook</source>
        <translation>sie hat zu viele Teile für eine Arbeitsmappe</translation>
    </message>
    <message>
        <source>it is an old Excel file, or has a password; save it as .xlsx without</source>
        <translation>sie ist eine alte Excel-Datei oder hat ein Passwort; speichern Sie sie als .xlsx ohne Passwort</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is larger than 1 MiB</source>
        <translation>sie ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>it is larger than 256 MiB; split the bundle</source>
        <translation>sie ist größer als 256 MiB; teilen Sie das Bundle</translation>
    </message>
    <message>
        <source>it is not FHIR</source>
        <translation>sie ist kein FHIR</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <source>it is not TOML</source>
        <translation>sie ist kein TOML</translation>
    </message>
    <message>
        <source>it is not a whole XLSX file</source>
        <translation>sie ist keine vollständige XLSX-Datei</translation>
    </message>
    <message>
        <source>it is not called by that name (AE title)</source>
        <translation>er heißt nicht so (AE-Titel)</translation>
    </message>
    <message>
        <source>it is not decided yet what &apos;clinical check&apos; asks of it</source>
        <translation>es ist noch nicht entschieden, was „clinical check“ davon fragt</translation>
    </message>
    <message>
        <source>it is not text; save it as CSV UTF-8</source>
        <translation>sie ist kein Text; speichern Sie sie als CSV UTF-8</translation>
    </message>
    <message>
        <source>it is not the one the project file names</source>
        <translation>es ist nicht das, das die Projektdatei nennt</translation>
    </message>
    <message>
        <source>it is not valid yet, or this computer&apos;s clock is wrong</source>
        <translation>es ist noch nicht gültig, oder die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>it is of another site than the project file</source>
        <translation>es ist von einer anderen Site als die Projektdatei</translation>
    </message>
    <message>
        <source>it must be a folder, or begin with sftp://, https://, s3://, dicomweb://, dicoms://, posda:// or gen3://</source>
        <translation>sie muss ein Ordner sein oder mit sftp://, https://, s3://, dicomweb://, dicoms://, posda:// oder gen3:// beginnen</translation>
    </message>
    <message>
        <source>it must begin with dicoms://; anything else can be read on the way</source>
        <translation>sie muss mit dicoms:// beginnen; alles andere kann unterwegs mitgelesen werden</translation>
    </message>
    <message>
        <source>it must begin with https://; anything else can be read on the way</source>
        <translation>sie muss mit https:// beginnen; alles andere kann unterwegs mitgelesen werden</translation>
    </message>
    <message>
        <source>it offers no SFTP</source>
        <translation>er bietet kein SFTP an</translation>
    </message>
    <message>
        <source>it offers no encryption this program accepts</source>
        <translation>er bietet keine Verschlüsselung an, die dieses Programm anerkennt</translation>
    </message>
    <message>
        <source>it refuses the way to the server</source>
        <translation>er verweigert den Weg zum Server</translation>
    </message>
    <message>
        <source>it says that an image is not of the kind it claims to be</source>
        <translation>er sagt, ein Bild sei nicht von der Art, die es angibt</translation>
    </message>
    <message>
        <source>it sends us to another address</source>
        <translation>er verweist uns an eine andere Adresse</translation>
    </message>
    <message>
        <source>it takes no association from us</source>
        <translation>es nimmt keine Verbindung (Association) von uns an</translation>
    </message>
    <message>
        <source>it takes no files of this kind</source>
        <translation>er nimmt keine Dateien dieser Art</translation>
    </message>
    <message>
        <source>it takes no files this way</source>
        <translation>er nimmt Dateien nicht auf diesem Weg</translation>
    </message>
    <message>
        <source>it takes no images of this kind</source>
        <translation>er nimmt keine Bilder dieser Art</translation>
    </message>
    <message>
        <source>it takes no images of this kind or encoding</source>
        <translation>es nimmt keine Bilder dieser Art oder Kodierung</translation>
    </message>
    <message>
        <source>it took none of the images</source>
        <translation>es hat keines der Bilder genommen</translation>
    </message>
    <message>
        <source>it unpacks to a dangerous size</source>
        <translation>es entpackt sich auf eine gefährliche Größe</translation>
    </message>
    <message>
        <source>it vouches for itself only</source>
        <translation>es bürgt nur für sich selbst</translation>
    </message>
    <message>
        <source>it was issued for another server&apos;s name</source>
        <translation>es wurde für den Namen eines anderen Servers ausgestellt</translation>
    </message>
    <message>
        <source>its disk or your quota is full</source>
        <translation>seine Platte oder Ihr Kontingent ist voll</translation>
    </message>
    <message>
        <source>its files are not those its manifests list</source>
        <translation>seine Dateien sind nicht die, die seine Manifeste nennen</translation>
    </message>
    <message>
        <source>its folder is not valid</source>
        <translation>ihr Ordner ist nicht gültig</translation>
    </message>
    <message>
        <source>its host or port is not valid</source>
        <translation>ihr Host oder Port ist nicht gültig</translation>
    </message>
    <message>
        <source>its image manifest cannot be read</source>
        <translation>sein Bildmanifest ist nicht lesbar</translation>
    </message>
    <message>
        <source>its manifests cannot be read</source>
        <translation>seine Manifeste sind nicht lesbar</translation>
    </message>
    <message>
        <source>its name (AE title) is missing or not valid</source>
        <translation>sein Name (AE-Titel) fehlt oder ist nicht gültig</translation>
    </message>
    <message>
        <source>its prefix is not valid</source>
        <translation>ihr Präfix ist nicht gültig</translation>
    </message>
    <message>
        <source>its report cannot be read</source>
        <translation>sein Bericht ist nicht lesbar</translation>
    </message>
    <message>
        <source>its scheduler does not answer</source>
        <translation>sein Scheduler antwortet nicht</translation>
    </message>
    <message>
        <source>its tables name a series it does not hold</source>
        <translation>seine Tabellen nennen eine Serie, die es nicht enthält</translation>
    </message>
    <message>
        <source>its {identity} needs a user&apos;s name (s3://user@bucket/...)</source>
        <translation>ihr {identity} braucht einen Benutzernamen (s3://user@bucket/...)</translation>
    </message>
    <message>
        <source>neither a key to encrypt to nor a passphrase is given</source>
        <translation>weder ein Schlüssel zum Verschlüsseln noch eine Passphrase ist angegeben</translation>
    </message>
    <message>
        <source>nobody this computer or the project trusts vouches for it</source>
        <translation>niemand, dem dieser Computer oder das Projekt vertraut, bürgt dafür</translation>
    </message>
    <message>
        <source>site_id must be six digits, or a range</source>
        <translation>site_id muss sechs Ziffern haben, oder ein Bereich sein</translation>
    </message>
    <message>
        <source>something else of that name is already there</source>
        <translation>dort liegt schon etwas anderes dieses Namens</translation>
    </message>
    <message>
        <source>study-courier[cluster] is not installed</source>
        <translation>study-courier[cluster] ist nicht installiert</translation>
    </message>
    <message>
        <source>the API key is another archive&apos;s</source>
        <translation>der API-Schlüssel gehört zu einem anderen Archiv</translation>
    </message>
    <message>
        <source>the S3 service beside it is not valid</source>
        <translation>der S3-Dienst daneben ist nicht gültig</translation>
    </message>
    <message>
        <source>the S3 service or region beside it is not valid</source>
        <translation>der S3-Dienst oder die Region daneben ist nicht gültig</translation>
    </message>
    <message>
        <source>the authority beside it is no PEM certificate</source>
        <translation>die Zertifizierungsstelle daneben ist kein PEM-Zertifikat</translation>
    </message>
    <message>
        <source>the bucket is in another region</source>
        <translation>der Bucket liegt in einer anderen Region</translation>
    </message>
    <message>
        <source>the bucket&apos;s name is not valid (s3://bucket/prefix)</source>
        <translation>der Name des Buckets ist nicht gültig (s3://bucket/prefix)</translation>
    </message>
    <message>
        <source>the clinical tables are not as they must be</source>
        <translation>die klinischen Tabellen sind nicht, wie sie sein müssen</translation>
    </message>
    <message>
        <source>the computer could not read the file</source>
        <translation>der Computer konnte die Datei nicht lesen</translation>
    </message>
    <message>
        <source>the connection is not encrypted; use tls://</source>
        <translation>die Verbindung ist nicht verschlüsselt; nehmen Sie tls://</translation>
    </message>
    <message>
        <source>the data dictionary cannot be read</source>
        <translation>das Data Dictionary ist nicht lesbar</translation>
    </message>
    <message>
        <source>the data dictionary knows no cases</source>
        <translation>das Data Dictionary kennt keine Fälle</translation>
    </message>
    <message>
        <source>the dictionary it names is not beside it</source>
        <translation>das Dictionary, das sie nennt, liegt nicht daneben</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the folder is not there</source>
        <translation>der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>the folder lies inside the package</source>
        <translation>der Ordner liegt im Paket</translation>
    </message>
    <message>
        <source>the manifest lists a file outside the payload</source>
        <translation>das Manifest nennt eine Datei außerhalb der Nutzdaten</translation>
    </message>
    <message>
        <source>the one given has expired, or a clock is wrong</source>
        <translation>das gegebene ist abgelaufen, oder eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>the one given was revoked</source>
        <translation>das gegebene wurde widerrufen</translation>
    </message>
    <message>
        <source>the package is already in this folder</source>
        <translation>das Paket ist schon in diesem Ordner</translation>
    </message>
    <message>
        <source>the payload&apos;s size is not the one the package states</source>
        <translation>der Umfang der Nutzdaten ist nicht der, den das Paket angibt</translation>
    </message>
    <message>
        <source>the port for its storage commitment is in use</source>
        <translation>der Port für sein Storage Commitment ist belegt</translation>
    </message>
    <message>
        <source>the server&apos;s name is missing</source>
        <translation>der Name des Servers fehlt</translation>
    </message>
    <message>
        <source>the user name is missing (sftp://user@host/folder)</source>
        <translation>der Benutzername fehlt (sftp://user@host/folder)</translation>
    </message>
    <message>
        <source>there is a link or device in it</source>
        <translation>darin ist eine Verknüpfung oder ein Gerät</translation>
    </message>
    <message>
        <source>there is no DICOMweb that takes images</source>
        <translation>dort ist kein DICOMweb, das Bilder annimmt</translation>
    </message>
    <message>
        <source>there is no POSDA at that address</source>
        <translation>unter dieser Adresse ist kein POSDA</translation>
    </message>
    <message>
        <source>there is no such bucket</source>
        <translation>diesen Bucket gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such user or identity pool</source>
        <translation>diesen User Pool oder Identity Pool gibt es nicht</translation>
    </message>
    <message>
        <source>this line is no rule</source>
        <translation>diese Zeile ist keine Regel</translation>
    </message>
    <message>
        <source>too many of its cells are merged; unmerge them</source>
        <translation>zu viele ihrer Zellen sind verbunden; heben Sie das auf</translation>
    </message>
    <message>
        <source>two images have the same UID</source>
        <translation>zwei Bilder haben dieselbe UID</translation>
    </message>
    <message>
        <source>what stands there is no version number</source>
        <translation>was dort steht, ist keine Versionsnummer</translation>
    </message>
    <message>
        <source>you have no right to do that there</source>
        <translation>Sie haben dort kein Recht dazu</translation>
    </message>
    <message>
        <source>you have no right to upload files there</source>
        <translation>Sie haben kein Recht, dort Dateien hochzuladen</translation>
    </message>
    <message>
        <source>{count} of the {total} studies in this package were delivered there before, in another package (last on {day}). Send them again only if the archive wants them again.</source>
        <translation>{count} der {total} Studien in diesem Paket wurden dort schon zugestellt, in einem anderen Paket (zuletzt am {day}). Senden Sie sie nur erneut, wenn das Archiv sie noch einmal will.</translation>
    </message>
    <message>
        <source>{file} cannot be read as text. Check that it is there, and saved as UTF-8.</source>
        <translation>{file} lässt sich nicht als Text lesen. Prüfen Sie, ob die Datei da und in UTF-8 gespeichert ist.</translation>
    </message>
    <message>
        <source>{needed} are needed, and only {free} are free on the drive. Nothing was written.</source>
        <translation>{needed} werden gebraucht, und nur {free} sind auf dem Laufwerk frei. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Study Courier</source>
        <translation>Study Courier</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Your exams are unchanged. If this happens again, send the details below to whoever looks after this program. They contain no patient data.</source>
        <translation>Ihre Untersuchungen sind unverändert. Geschieht das wieder, senden Sie die Einzelheiten unten an die Stelle, die dieses Programm betreut. Sie enthalten keine Patientendaten.</translation>
    </message>
</context>
<context>
    <name>ErrorsLine</name>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go to the first error</source>
        <translation>Zum ersten Fehler</translation>
    </message>
    <message>
        <source>To correct: {count}</source>
        <translation>Zu berichtigen: {count}</translation>
    </message>
    <message>
        <source>Why what has an error is left out</source>
        <translation>Warum Fehlerhaftes ausgelassen wird</translation>
    </message>
    <message>
        <source>or say why it is left out</source>
        <translation>oder warum es ausgelassen wird</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Add breathing support</source>
        <translation>Atemunterstützung hinzufügen</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Erkrankung hinzufügen</translation>
    </message>
    <message>
        <source>Add intensive care</source>
        <translation>Intensivstation hinzufügen</translation>
    </message>
    <message>
        <source>Add medication</source>
        <translation>Medikament hinzufügen</translation>
    </message>
    <message>
        <source>Add observation</source>
        <translation>Beobachtung hinzufügen</translation>
    </message>
    <message>
        <source>Add stay in hospital</source>
        <translation>Klinikaufenthalt hinzufügen</translation>
    </message>
    <message>
        <source>Add test</source>
        <translation>Test hinzufügen</translation>
    </message>
    <message>
        <source>Add vaccination</source>
        <translation>Impfung hinzufügen</translation>
    </message>
    <message>
        <source>Breathing support</source>
        <translation>Atemunterstützung</translation>
    </message>
    <message>
        <source>COVID-19 tests</source>
        <translation>COVID-19-Tests</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Erkrankung</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Erkrankungen</translation>
    </message>
    <message>
        <source>Hospital and intensive care</source>
        <translation>Klinik und Intensivstation</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Intensivstation</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Medications</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Stay in hospital</source>
        <translation>Klinikaufenthalt</translation>
    </message>
    <message>
        <source>Stays in hospital</source>
        <translation>Klinikaufenthalte</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Vaccination</source>
        <translation>Impfung</translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation>Impfungen</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Take out: {what}</source>
        <translation>Herausnehmen: {what}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Where to save the receipts</source>
        <translation>Wohin die Quittungen sollen</translation>
    </message>
</context>
<context>
    <name>FaceTabs</name>
    <message>
        <source>&amp;Images</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>Hea&amp;der</source>
        <translation>Hea&amp;der</translation>
    </message>
    <message>
        <source>Who&amp;le series</source>
        <translation>&amp;Ganze Serie</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Admitted</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code system</source>
        <translation>Codesystem</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day of the sample</source>
        <translation>Tag der Probe</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Entlassen</translation>
    </message>
    <message>
        <source>Discharged to</source>
        <translation>Entlassen nach</translation>
    </message>
    <message>
        <source>Dose number</source>
        <translation>Nummer der Dosis</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnische Zugehörigkeit</translation>
    </message>
    <message>
        <source>Ever COVID-19 positive</source>
        <translation>Je COVID-19-positiv</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Index date</source>
        <translation>Indexdatum</translation>
    </message>
    <message>
        <source>Index event</source>
        <translation>Indexereignis</translation>
    </message>
    <message>
        <source>Intensive care from</source>
        <translation>Intensivstation ab</translation>
    </message>
    <message>
        <source>Intensive care until</source>
        <translation>Intensivstation bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Long COVID</source>
        <translation>Long COVID</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Race and ethnicity, all that apply</source>
        <translation>Race und Ethnicity, alles Zutreffende</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Postleitzahl (ZIP)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>a real date</source>
        <translation>ein echtes Datum</translation>
    </message>
    <message>
        <source>a reference leads nowhere</source>
        <translation>ein Verweis führt ins Leere</translation>
    </message>
    <message>
        <source>a required attribute is missing</source>
        <translation>ein vorgeschriebenes Attribut fehlt</translation>
    </message>
    <message>
        <source>a value that must not be there</source>
        <translation>ein Wert, der dort nicht stehen darf</translation>
    </message>
    <message>
        <source>a vendor&apos;s private attribute</source>
        <translation>ein privates Attribut eines Herstellers</translation>
    </message>
    <message>
        <source>an attribute that was not planned</source>
        <translation>ein Attribut, das nicht vorgesehen war</translation>
    </message>
    <message>
        <source>an original identifier</source>
        <translation>eine ursprüngliche Kennung</translation>
    </message>
    <message>
        <source>bytes after the image</source>
        <translation>Bytes hinter dem Bild</translation>
    </message>
    <message>
        <source>bytes before the header</source>
        <translation>Bytes vor dem Header</translation>
    </message>
    <message>
        <source>something that names the patient</source>
        <translation>etwas, das die Person nennt</translation>
    </message>
    <message>
        <source>the file differs from what was written</source>
        <translation>die Datei weicht von dem ab, was geschrieben wurde</translation>
    </message>
    <message>
        <source>the file is no longer DICOM</source>
        <translation>die Datei ist kein DICOM mehr</translation>
    </message>
    <message>
        <source>the file&apos;s technical head</source>
        <translation>der technische Kopf der Datei</translation>
    </message>
    <message>
        <source>the pseudonym is not this patient&apos;s</source>
        <translation>das Pseudonym gehört nicht zu dieser Person</translation>
    </message>
    <message>
        <source>what was done is not stated</source>
        <translation>was getan wurde, ist nicht angegeben</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Exams</source>
        <translation>&amp;Untersuchungen</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>&amp;Von vorn</translation>
    </message>
    <message>
        <source>Add ZI&amp;P…</source>
        <translation>Z&amp;IP hinzufügen…</translation>
    </message>
    <message>
        <source>Exams found</source>
        <translation>Gefundene Untersuchungen</translation>
    </message>
    <message>
        <source>Left o&amp;ut</source>
        <translation>Aus&amp;gelassen</translation>
    </message>
    <message>
        <source>No exam was found there.</source>
        <translation>Dort wurde keine Untersuchung gefunden.</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Untersuchungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>{project} asks for {asks}</source>
        <translation>{project} fragt nach {asks}</translation>
    </message>
    <message>
        <source>{stage}: {done}</source>
        <translation>{stage}: {done}</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>&amp;One by one</source>
        <translation>&amp;Einzeln</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rückgä&amp;ngig</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation>Person nach Name oder Nummer suchen</translation>
    </message>
    <message>
        <source>Patients changed: {count}</source>
        <translation>Geänderte Patienten: {count}</translation>
    </message>
    <message>
        <source>Rows or columns without a place: {count}</source>
        <translation>Zeilen oder Spalten ohne Platz: {count}</translation>
    </message>
    <message>
        <source>The form of one patient (Ctrl+G)</source>
        <translation>Das Formular einer Person (Strg+G)</translation>
    </message>
    <message>
        <source>This is too much for one paste. Import it as a table.</source>
        <translation>Das ist zu viel für ein Einfügen. Importieren Sie es als Tabelle.</translation>
    </message>
    <message>
        <source>Type, or paste from a spreadsheet. If the first column pasted holds Patient IDs, each row finds its patient. Ctrl+Enter opens the form.</source>
        <translation>Tippen Sie, oder fügen Sie aus einer Tabelle ein. Stehen in der ersten eingefügten Spalte Patient IDs, findet jede Zeile ihre Person. Strg+Eingabe öffnet das Formular.</translation>
    </message>
    <message>
        <source>Which patients are shown</source>
        <translation>Welche Patienten gezeigt werden</translation>
    </message>
    <message>
        <source>all patients</source>
        <translation>alle Patienten</translation>
    </message>
    <message>
        <source>{done} of {total} patients</source>
        <translation>{done} von {total} Patienten</translation>
    </message>
    <message>
        <source>{shown} of {every} patients</source>
        <translation>{shown} von {every} Patienten</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Facts of all patients</source>
        <translation>Angaben aller Patienten</translation>
    </message>
</context>
<context>
    <name>HeaderChanges</name>
    <message>
        <source> Cut out: {cuts}.</source>
        <translation> Herausgeschnitten: {cuts}.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Please read</source>
        <translation>Bitte lesen</translation>
    </message>
    <message>
        <source>Removed by you</source>
        <translation>Von Ihnen entfernt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation>Text bereinigt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>{name} {tag}: {action}.{cut} Rule: {rule}</source>
        <translation>{name} {tag}: {action}.{cut} Regel: {rule}</translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>&amp;Kept text</source>
        <translation>Be&amp;haltener Text</translation>
    </message>
    <message>
        <source>&amp;Remove value…</source>
        <translation>Wert &amp;entfernen…</translation>
    </message>
    <message>
        <source>&amp;Restore value</source>
        <translation>W&amp;ert wiederherstellen</translation>
    </message>
    <message>
        <source>All ro&amp;ws</source>
        <translation>A&amp;lle Zeilen</translation>
    </message>
    <message>
        <source>C&amp;hanged</source>
        <translation>Geände&amp;rt</translation>
    </message>
    <message>
        <source>Choose a row to see the rule behind it.</source>
        <translation>Wählen Sie eine Zeile, um die Regel dahinter zu sehen.</translation>
    </message>
    <message>
        <source>Do not send this value (Del)</source>
        <translation>Diesen Wert nicht senden (Entf)</translation>
    </message>
    <message>
        <source>Filter by name, tag or value</source>
        <translation>Nach Name, Tag oder Wert filtern</translation>
    </message>
    <message>
        <source>Filter the header</source>
        <translation>Header filtern</translation>
    </message>
    <message>
        <source>Header before and after</source>
        <translation>Header vorher und nachher</translation>
    </message>
    <message>
        <source>Pri&amp;vate</source>
        <translation>&amp;Privat</translation>
    </message>
    <message>
        <source>{shown} of {every} rows</source>
        <translation>{shown} von {every} Zeilen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>At the left are the series, at the right the original beside what would be sent. Look at text that stays, and at the edges of the pictures. A approves a series, N goes to the next one, X leaves it out.</source>
        <translation>Links stehen die Serien, rechts das Original neben dem, was gesendet würde. Achten Sie auf Text, der bleibt, und auf die Ränder der Bilder. A gibt eine Serie frei, N geht zur nächsten, X lässt sie aus.</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Choose a patient at the left and enter what you know, with the real dates as you write them. The picture above shows when things were, counted from the index day: a wrong year stands out. The dates stay here, encrypted; what leaves are days from the index day, ages up to 89 and three digits of the ZIP code.</source>
        <translation>Wählen Sie links eine Person und tragen Sie ein, was Sie wissen, mit den echten Daten, wie Sie sie schreiben. Das Bild darüber zeigt, wann etwas war, gezählt ab dem Indextag: Ein falsches Jahr fällt auf. Die Daten bleiben hier, verschlüsselt; hinaus gehen Tage ab dem Indextag, das Alter bis 89 und drei Ziffern der Postleitzahl.</translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation>Untersuchungen wählen</translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>Farben und Wörter</translation>
    </message>
    <message>
        <source>Ctrl+G shows all patients in one grid. Type, or paste a column from a spreadsheet; with the Patient IDs as its first column each row finds its patient. Ctrl+D fills the chosen cells with what the first says, Ctrl+Z takes the last act back, Ctrl+Enter opens the form.</source>
        <translation>Strg+G zeigt alle Patienten in einem Raster. Tippen Sie, oder fügen Sie eine Spalte aus einer Tabelle ein; mit den Patient IDs als erster Spalte findet jede Zeile ihre Person. Strg+D füllt die gewählten Zellen mit dem, was die erste sagt, Strg+Z nimmt das Letzte zurück, Strg+Eingabe öffnet das Formular.</translation>
    </message>
    <message>
        <source>Drop folders, ZIP files or a disc into the window, as many as you like. The files are only read. The list shows patients, their studies and their series; take a tick away and that part is left out.</source>
        <translation>Legen Sie Ordner, ZIP-Dateien oder eine Disc im Fenster ab, so viele Sie möchten. Die Dateien werden nur gelesen. Die Liste zeigt Patienten, ihre Studien und ihre Serien; nehmen Sie ein Häkchen weg, und dieser Teil wird ausgelassen.</translation>
    </message>
    <message>
        <source>Each line of the header says in words what happens to it: kept, changed, removed, emptied or added. Text that stays comes first: please read it. Choose a line to read the rule behind it, and Remove value if it must not leave.</source>
        <translation>Jede Zeile des Headers sagt in Worten, was mit ihr geschieht: behalten, geändert, entfernt, geleert oder hinzugefügt. Text, der bleibt, steht oben: Bitte lesen Sie ihn. Wählen Sie eine Zeile, um die Regel dahinter zu lesen, und „Wert entfernen“, wenn er nicht hinausgehen darf.</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>Aus einer Tabelle</translation>
    </message>
    <message>
        <source>Here is everything that is not sent, and why. Some of it waits for your word: whether two names are one person, or whether a series is sent although the project did not ask for its kind.</source>
        <translation>Hier steht alles, was nicht gesendet wird, und warum. Manches wartet auf Ihr Wort: ob zwei Namen eine Person sind, oder ob eine Serie gesendet wird, obwohl das Projekt nicht nach dieser Art gefragt hat.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Looking before sending</source>
        <translation>Ansehen vor dem Senden</translation>
    </message>
    <message>
        <source>Many patients at once</source>
        <translation>Viele Patienten auf einmal</translation>
    </message>
    <message>
        <source>Pseudonyms are made with a secret that only your site has. It is kept in this computer&apos;s password store, or under a passphrase of yours.</source>
        <translation>Pseudonyme entstehen mit einem Geheimschlüssel, den nur Ihre Einrichtung hat. Er liegt im Passwortspeicher dieses Computers oder unter einer Passphrase von Ihnen.</translation>
    </message>
    <message>
        <source>Read what you agree to, and enter your name and role. The button that sends gives your word; it becomes part of the report, with the day and the time.</source>
        <translation>Lesen Sie, wozu Sie zustimmen, und tragen Sie Ihren Namen und Ihre Funktion ein. Der Knopf, der sendet, gibt Ihr Wort; es wird mit Tag und Uhrzeit Teil des Berichts.</translation>
    </message>
    <message>
        <source>Text in the pictures</source>
        <translation>Text in den Bildern</translation>
    </message>
    <message>
        <source>The coordinator of the project may have mailed you a file ending in .toml. Drop it into the window. You see what it sets up before anything of it counts. If it is signed, let the coordinator read you the eight groups of letters on the phone.</source>
        <translation>Die Koordinationsstelle des Projekts hat Ihnen vielleicht eine Datei geschickt, die auf .toml endet. Legen Sie sie im Fenster ab. Sie sehen, was sie einrichtet, bevor etwas davon gilt. Ist sie signiert, lassen Sie sich die acht Buchstabengruppen am Telefon vorlesen.</translation>
    </message>
    <message>
        <source>The coordinator tells you the server&apos;s address and fingerprint and gives you a key file or password. “Test the connection” tries them without sending anything. A login is kept only if you ask for it, and then sealed.</source>
        <translation>Die Koordination nennt Ihnen Adresse und Fingerabdruck des Servers und gibt Ihnen eine Schlüsseldatei oder ein Passwort. „Verbindung testen“ probiert sie, ohne etwas zu senden. Eine Anmeldung wird nur behalten, wenn Sie es verlangen, und dann versiegelt.</translation>
    </message>
    <message>
        <source>The last look</source>
        <translation>Der letzte Blick</translation>
    </message>
    <message>
        <source>The page says what leaves the building and what does not. Whatever still has to be mended is listed at the top, and leads you there.</source>
        <translation>Die Seite sagt, was das Haus verlässt und was nicht. Was noch zu beheben ist, steht oben und führt Sie dorthin.</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>Die Projektdatei</translation>
    </message>
    <message>
        <source>The receipt proves what arrived. The report says what was done and names no patient. “Who is who” finds a patient&apos;s pseudonym, or the patient of one; a table saved from it names patients and must stay at your site.</source>
        <translation>Die Quittung belegt, was angekommen ist. Der Bericht sagt, was getan wurde, und nennt niemanden. „Wer ist wer“ findet das Pseudonym einer Person oder die Person zu einem Pseudonym; eine daraus gespeicherte Tabelle nennt Patientinnen und Patienten und muss an Ihrem Standort bleiben.</translation>
    </message>
    <message>
        <source>Unknown, none, or not asked</source>
        <translation>Unbekannt, keine oder nicht gefragt</translation>
    </message>
    <message>
        <source>What is under a box is blacked out, exactly as the right side shows. B, then drag: a new box (Enter adds one without a mouse; a double click takes a word that was allowed). Tab chooses a box, arrows move it, Shift and arrows size it, Delete removes it, Ctrl+Z takes a step back. J goes to the next image with a box.</source>
        <translation>Was unter einem Kasten liegt, wird geschwärzt, genau wie die rechte Seite es zeigt. B, dann ziehen: ein neuer Kasten (Eingabe fügt einen ohne Maus hinzu; ein Doppelklick nimmt ein Wort, das erlaubt war). Tab wählt einen Kasten, Pfeile verschieben ihn, Umschalt und Pfeile ändern seine Größe, Entf entfernt ihn, Strg+Z nimmt einen Schritt zurück. J geht zum nächsten Bild mit einem Kasten.</translation>
    </message>
    <message>
        <source>What the patient went through</source>
        <translation>Was die Patientin oder der Patient durchgemacht hat</translation>
    </message>
    <message>
        <source>What you have now</source>
        <translation>Was Sie jetzt haben</translation>
    </message>
    <message>
        <source>Wheel or arrow keys: next image. Drag: brightness, or 1 to 5 for the usual ones. Ctrl and wheel, or + and -: larger and smaller; middle button: move; 0: as at first. P plays the series. Whole series shows all images at once.</source>
        <translation>Mausrad oder Pfeiltasten: nächstes Bild. Ziehen: Helligkeit, oder 1 bis 5 für die üblichen. Strg und Mausrad, oder + und -: größer und kleiner; mittlere Taste: verschieben; 0: wie am Anfang. P spielt die Serie ab. „Ganze Serie“ zeigt alle Bilder auf einmal.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>While it works</source>
        <translation>Während es arbeitet</translation>
    </message>
    <message>
        <source>You may pause, stop, close the window or lose the network: what is finished is kept, and it goes on from there. Each file is read again after it was written; one that fails this check is held back and does not stop the others.</source>
        <translation>Sie können unterbrechen, anhalten, das Fenster schließen oder das Netz verlieren: Was fertig ist, bleibt erhalten, und es geht dort weiter. Jede Datei wird nach dem Schreiben noch einmal gelesen; eine, die diese Prüfung nicht besteht, wird zurückgehalten und hält die anderen nicht auf.</translation>
    </message>
    <message>
        <source>Your site&apos;s secrets</source>
        <translation>Die Geheimschlüssel Ihrer Einrichtung</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Ihr Wort</translation>
    </message>
    <message>
        <source>“Import…” reads CSV or Excel tables and FHIR files. What can be read in two ways is asked first, and your answers are remembered. Ctrl+E goes to the next patient without facts, Ctrl+D copies from the one before.</source>
        <translation>„Tabellen importieren…“ liest CSV- oder Excel-Tabellen und FHIR-Dateien. Was sich auf zwei Arten lesen lässt, wird zuerst gefragt, und Ihre Antworten werden gemerkt. Strg+E geht zur nächsten Person ohne Angaben, Strg+D kopiert von der vorigen.</translation>
    </message>
    <message>
        <source>“New contribution” begins with empty hands. What you did not finish is listed under “Unfinished”: “Continue” brings you back to where you stopped, also after the computer was switched off.</source>
        <translation>„Neuer Beitrag“ beginnt mit leeren Händen. Was Sie nicht beendet haben, steht unter „Unfertig“: „Fortsetzen“ bringt Sie dorthin zurück, wo Sie aufgehört haben, auch nachdem der Computer ausgeschaltet war.</translation>
    </message>
    <message>
        <source>“Unknown” says that somebody looked and could not find out; “There was none” that somebody looked and it did not happen. What you leave empty, nobody was asked.</source>
        <translation>„Unbekannt“ heißt, dass jemand nachgesehen hat und es nicht herausfinden konnte; „Gab es nicht“, dass jemand nachgesehen hat und es nicht vorkam. Was Sie leer lassen, wurde niemand gefragt.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Dates such as 03/04/2021 can be read in two ways. What comes first?</source>
        <translation>Daten wie 03/04/2021 lassen sich auf zwei Arten lesen. Was steht zuerst?</translation>
    </message>
    <message>
        <source>No column says whose row it is. Which one is the patient_id?</source>
        <translation>Keine Spalte sagt, wessen Zeile es ist. Welche ist die patient_id?</translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means.</source>
        <translation>Es hat noch niemand entschieden, was das heißt.</translation>
    </message>
    <message>
        <source>Numbers stand for dates. How do they count?</source>
        <translation>Zahlen stehen für Daten. Wie zählen sie?</translation>
    </message>
    <message>
        <source>Patient numbers have lost zeros in front. How many digits have they?</source>
        <translation>Patientennummern haben vorn Nullen verloren. Wie viele Ziffern haben sie?</translation>
    </message>
    <message>
        <source>Some dates have the day first, some the month. Which have the others?</source>
        <translation>Manche Daten haben den Tag vorn, manche den Monat. Was haben die anderen?</translation>
    </message>
    <message>
        <source>The column is not read. Which is it, if any?</source>
        <translation>Die Spalte wird nicht gelesen. Welche ist es, falls eine?</translation>
    </message>
    <message>
        <source>Two columns would be the same. Which is it? The other is empty.</source>
        <translation>Zwei Spalten wären dieselbe. Welche ist es? Die andere ist leer.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1900</source>
        <translation>Tage, wie Excel sie zählt, ab 1900</translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1904</source>
        <translation>Tage, wie Excel sie zählt, ab 1904</translation>
    </message>
    <message>
        <source>leave the column out</source>
        <translation>die Spalte auslassen</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>rows: {count}</source>
        <translation>Zeilen: {count}</translation>
    </message>
    <message>
        <source>table of cases</source>
        <translation>Tabelle der Fälle</translation>
    </message>
    <message>
        <source>table of events</source>
        <translation>Tabelle der Ereignisse</translation>
    </message>
    <message>
        <source>{table}, row {row}</source>
        <translation>{table}, Zeile {row}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Read again with these answers</source>
        <translation>Mit diesen Antworten &amp;neu lesen</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Take over {count} patients</source>
        <translation>{count} Patienten &amp;übernehmen</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>Alles ließ sich lesen.</translation>
    </message>
    <message>
        <source>Import clinical facts</source>
        <translation>Klinische Angaben importieren</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Übrig geblieben</translation>
    </message>
    <message>
        <source>No row is about a patient of these exams.</source>
        <translation>Keine Zeile betrifft eine Person dieser Untersuchungen.</translation>
    </message>
    <message>
        <source>Open questions: {count}. What they leave open can also be mended in the form.</source>
        <translation>Offene Fragen: {count}. Was sie offen lassen, lässt sich auch im Formular beheben.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Reading… {count} patients</source>
        <translation>Wird gelesen… {count} Patienten</translation>
    </message>
    <message>
        <source>Something has to be decided before the tables can be read.</source>
        <translation>Etwas ist zu entscheiden, bevor die Tabellen gelesen werden können.</translation>
    </message>
    <message>
        <source>The images are here; no row is about this patient.</source>
        <translation>Die Bilder sind hier; keine Zeile betrifft diese Person.</translation>
    </message>
    <message>
        <source>What is left over on either side</source>
        <translation>Was auf beiden Seiten übrig bleibt</translation>
    </message>
    <message>
        <source>What was typed of the patients in the tables is replaced.</source>
        <translation>Was zu den Patienten in den Tabellen eingetippt wurde, wird ersetzt.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
</context>
<context>
    <name>KeptBack</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>KindLine</name>
    <message>
        <source>There was none</source>
        <translation>Gab es nicht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Bildgebung</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Intensivstation</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>LeavesCard</name>
    <message>
        <source>A report with counts and rules, and your name and role below it.</source>
        <translation>Ein Bericht mit Zahlen und Regeln, und darunter Ihr Name und Ihre Funktion.</translation>
    </message>
    <message>
        <source>Clinical tables (patients with facts: {count}): days from the index day, no dates; ages to 89; three digits of the ZIP code.</source>
        <translation>Klinische Tabellen (Patienten mit Angaben: {count}): Tage ab dem Indextag, keine Daten; Alter bis 89; drei Ziffern der Postleitzahl.</translation>
    </message>
    <message>
        <source>Leaves the building</source>
        <translation>Verlässt das Haus</translation>
    </message>
    <message>
        <source>No clinical facts.</source>
        <translation>Keine klinischen Angaben.</translation>
    </message>
    <message>
        <source>Patients under pseudonyms such as {site}-123456.</source>
        <translation>Patienten unter Pseudonymen wie {site}-123456.</translation>
    </message>
    <message>
        <source>The package {name}, as it was made and checked; its report says more.</source>
        <translation>Das Paket {name}, wie es erstellt und geprüft wurde; sein Bericht sagt mehr.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Serien</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>&amp;Include anyway</source>
        <translation>&amp;Trotzdem aufnehmen</translation>
    </message>
    <message>
        <source>&amp;It is one person</source>
        <translation>&amp;Es ist eine Person</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of the chosen reason</source>
        <translation>Dateien mit dem gewählten Grund</translation>
    </message>
    <message>
        <source>Is it one person?</source>
        <translation>Ist es eine Person?</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Not sent, by reason</source>
        <translation>Nicht gesendet, nach Grund</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nichts ist ausgelassen.</translation>
    </message>
    <message>
        <source>Patient ID {number} is used with names that differ too much to be one person: {names}. If the patient changed the name, say so. If these are two patients, correct the ID in the PACS; until then nothing of it is sent.</source>
        <translation>Patient ID {number} wird mit Namen benutzt, die für eine Person zu verschieden sind: {names}. Falls sich der Name geändert hat, sagen Sie es. Sind es zwei Personen, berichtigen Sie die ID im PACS; bis dahin wird nichts davon gesendet.</translation>
    </message>
    <message>
        <source>The project does not ask for it: {why}.</source>
        <translation>Das Projekt fragt nicht danach: {why}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Alles ist, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>Hidden while you were away</source>
        <translation>Verborgen, während Sie fort waren</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>That is not your site&apos;s passphrase.</source>
        <translation>Das ist nicht die Passphrase Ihrer Einrichtung.</translation>
    </message>
    <message>
        <source>The work under way goes on.</source>
        <translation>Die laufende Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>Your site&apos;s passphrase</source>
        <translation>Passphrase Ihrer Einrichtung</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source> years</source>
        <translation> Jahre</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Body parts</source>
        <translation>&amp;Körperregionen</translation>
    </message>
    <message>
        <source>&amp;Clinical tables (TOML)</source>
        <translation>Klinische &amp;Tabellen (TOML)</translation>
    </message>
    <message>
        <source>&amp;Keys that open drives</source>
        <translation>Sc&amp;hlüssel, die Laufwerke öffnen</translation>
    </message>
    <message>
        <source>&amp;Make and sign</source>
        <translation>Erstellen &amp;und signieren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Private block (0013)</source>
        <translation>Privater &amp;Block (0013)</translation>
    </message>
    <message>
        <source>&amp;Recipe file</source>
        <translation>Datei mit &amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Site numbers</source>
        <translation>&amp;Site-IDs</translation>
    </message>
    <message>
        <source>&amp;Whom sites ask</source>
        <translation>&amp;Wen Sites fragen</translation>
    </message>
    <message>
        <source>&amp;Youngest</source>
        <translation>&amp;Jüngste</translation>
    </message>
    <message>
        <source>A dri&amp;ve may also carry the images unencrypted</source>
        <translation>Ein &amp;Laufwerk darf die Bilder auch unverschlüsselt tragen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>M&amp;odalities</source>
        <translation>&amp;Modalitäten</translation>
    </message>
    <message>
        <source>Made and signed: {count} in {folder}. Your key&apos;s fingerprint: {key}</source>
        <translation>Erstellt und signiert: {count} in {folder}. Fingerabdruck Ihres Schlüssels: {key}</translation>
    </message>
    <message>
        <source>New project file</source>
        <translation>Neue Projektdatei</translation>
    </message>
    <message>
        <source>Ol&amp;dest</source>
        <translation>Ält&amp;este</translation>
    </message>
    <message>
        <source>Oldest patient, in years</source>
        <translation>Älteste Patienten, in Jahren</translation>
    </message>
    <message>
        <source>P&amp;ut the files into</source>
        <translation>Dateien able&amp;gen in</translation>
    </message>
    <message>
        <source>Passp&amp;hrase of the key</source>
        <translation>Passphrase &amp;des Schlüssels</translation>
    </message>
    <message>
        <source>Server f&amp;ingerprint</source>
        <translation>&amp;Fingerabdruck des Servers</translation>
    </message>
    <message>
        <source>Sites take it over at their first start. It holds no secret.</source>
        <translation>Sites übernehmen sie beim ersten Start. Sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>The file and its signature</source>
        <translation>Die Datei und ihre Signatur</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>Wha&amp;t a person agrees to</source>
        <translation>Wozu eine &amp;Person zustimmt</translation>
    </message>
    <message>
        <source>Where packages go</source>
        <translation>Wohin Pakete gehen</translation>
    </message>
    <message>
        <source>Which exams, and what happens to them</source>
        <translation>Welche Untersuchungen, und was mit ihnen geschieht</translation>
    </message>
    <message>
        <source>Youngest patient, in years</source>
        <translation>Jüngste Patienten, in Jahren</translation>
    </message>
    <message>
        <source>Your si&amp;gning key</source>
        <translation>&amp;Ihr Signaturschlüssel</translation>
    </message>
    <message>
        <source>any age</source>
        <translation>jedes Alter</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Approve or leave out every series.</source>
        <translation>Geben Sie jede Serie frei, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>Choose a folder, ZIP file or disc first.</source>
        <translation>Wählen Sie zuerst Ordner, ZIP-Datei oder Disc.</translation>
    </message>
    <message>
        <source>Choose the exams again.</source>
        <translation>Wählen Sie die Untersuchungen noch einmal.</translation>
    </message>
    <message>
        <source>Choose the folder of the package.</source>
        <translation>Wählen Sie den Ordner des Pakets.</translation>
    </message>
    <message>
        <source>Correct the clinical facts, or say why they are left out.</source>
        <translation>Berichtigen Sie die klinischen Angaben, oder sagen Sie, warum sie ausgelassen werden.</translation>
    </message>
    <message>
        <source>Enter the six digits of your site ID.</source>
        <translation>Geben Sie die sechs Ziffern Ihrer Site-ID ein.</translation>
    </message>
    <message>
        <source>Enter your name and role.</source>
        <translation>Tragen Sie Ihren Namen und Ihre Funktion ein.</translation>
    </message>
    <message>
        <source>No usable image was found.</source>
        <translation>Es wurde kein verwendbares Bild gefunden.</translation>
    </message>
    <message>
        <source>Nothing would be sent: every series is left out or held.</source>
        <translation>Es würde nichts gesendet: Jede Serie ist ausgelassen oder zurückgehalten.</translation>
    </message>
    <message>
        <source>Please wait until this is finished.</source>
        <translation>Bitte warten Sie, bis dies fertig ist.</translation>
    </message>
    <message>
        <source>Say where the package goes.</source>
        <translation>Sagen Sie, wohin das Paket geht.</translation>
    </message>
    <message>
        <source>The project asks for the clinical facts of every patient.</source>
        <translation>Das Projekt verlangt die klinischen Angaben jeder Person.</translation>
    </message>
</context>
<context>
    <name>OpenPackageDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;New project file…</source>
        <translation>&amp;Neue Projektdatei…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Öffn&amp;en</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key</source>
        <translation>Passphrase &amp;des Schlüssels</translation>
    </message>
    <message>
        <source>&amp;Sealed package</source>
        <translation>&amp;Versiegeltes Paket</translation>
    </message>
    <message>
        <source>It is decrypted beside its place, checked again as if nobody had checked it, and kept only if it passes.</source>
        <translation>Es wird neben seinem Platz entschlüsselt, noch einmal geprüft, als hätte es niemand geprüft, und nur behalten, wenn es besteht.</translation>
    </message>
    <message>
        <source>It passed, and is in {folder}. The key of this site is known from now on: ask the site, by telephone, whether it is {key}. If it is not, delete the folder.</source>
        <translation>Es hat bestanden und ist in {folder}. Der Schlüssel dieser Site ist von nun an bekannt: Fragen Sie die Site am Telefon, ob es {key} ist. Wenn nicht, löschen Sie den Ordner.</translation>
    </message>
    <message>
        <source>It passed, and is in {folder}. The receipt for the site is beside it.</source>
        <translation>Es hat bestanden und ist in {folder}. Die Quittung für die Site liegt daneben.</translation>
    </message>
    <message>
        <source>Key of the si&amp;te</source>
        <translation>Schlüssel der Si&amp;te</translation>
    </message>
    <message>
        <source>Open a sealed package</source>
        <translation>Versiegeltes Paket öffnen</translation>
    </message>
    <message>
        <source>Open it a&amp;gain, although it was received before</source>
        <translation>N&amp;och einmal öffnen, obwohl es schon empfangen wurde</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Pro&amp;ject file</source>
        <translation>&amp;Projektdatei</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Put it &amp;into</source>
        <translation>Ablegen &amp;in</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>&amp;Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>The package lies there already. Choose another folder to put it into.</source>
        <translation>Das Paket liegt schon dort. Wählen Sie einen anderen Ordner, in den es gelegt wird.</translation>
    </message>
    <message>
        <source>The package of site {site} is not signed with the key entered above, but with {fingerprint}. Nothing was kept. If the site does not tell you exactly this key, the package is not from it.</source>
        <translation>Das Paket der Site {site} ist nicht mit dem oben eingegebenen Schlüssel signiert, sondern mit {fingerprint}. Nichts wurde behalten. Wenn Ihnen die Site nicht genau diesen Schlüssel nennt, ist das Paket nicht von ihr.</translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site. Nothing was kept. Ask the site, by telephone, for its key; enter what it tells you above, and open the package again. It is signed with {fingerprint}.</source>
        <translation>Das Paket gibt an, von der Site {site} zu sein, ist aber nicht mit dem Schlüssel signiert, der von dieser Site bekannt ist. Nichts wurde behalten. Fragen Sie die Site am Telefon nach ihrem Schlüssel; geben Sie oben ein, was sie Ihnen nennt, und öffnen Sie das Paket noch einmal. Es ist signiert mit {fingerprint}.</translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened: if you still have it, there is nothing to do.</source>
        <translation>Dieses Paket der Site {site} wurde schon empfangen, am {day}. Nichts wurde geöffnet: Wenn Sie es noch haben, ist nichts zu tun.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was kept.</source>
        <translation>Sie haben es angehalten. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>an existing folder</source>
        <translation>ein vorhandener Ordner</translation>
    </message>
    <message>
        <source>only as the site told it, by telephone</source>
        <translation>nur wie die Site ihn am Telefon nannte</translation>
    </message>
    <message>
        <source>only if it sets rules of its own</source>
        <translation>nur falls es eigene Regeln setzt</translation>
    </message>
    <message>
        <source>only if the package has no key.age</source>
        <translation>nur, wenn das Paket keine key.age hat</translation>
    </message>
    <message>
        <source>the folder with manifest.json</source>
        <translation>der Ordner mit manifest.json</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>Age (to 89), sex, size and weight stay.</source>
        <translation>Alter (bis 89), Geschlecht, Größe und Gewicht bleiben.</translation>
    </message>
    <message>
        <source>Dates are moved; the days between two exams stay the same.</source>
        <translation>Daten werden verschoben; die Tage zwischen zwei Untersuchungen bleiben gleich.</translation>
    </message>
    <message>
        <source>Descriptions stay, without what points to the patient.</source>
        <translation>Beschreibungen bleiben, ohne Hinweise auf die Person.</translation>
    </message>
    <message>
        <source>Drawings over the pictures are removed.</source>
        <translation>Zeichnungen über den Bildern werden entfernt.</translation>
    </message>
    <message>
        <source>Faces are made unrecognisable.</source>
        <translation>Gesichter werden unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>Maker and model of the scanner stay.</source>
        <translation>Hersteller und Modell des Geräts bleiben.</translation>
    </message>
    <message>
        <source>Names, numbers and addresses are removed.</source>
        <translation>Namen, Nummern und Adressen werden entfernt.</translation>
    </message>
    <message>
        <source>Of the makers&apos; own entries those stay that the standard calls safe.</source>
        <translation>Von den eigenen Einträgen der Hersteller bleiben die, die der Standard sicher nennt.</translation>
    </message>
    <message>
        <source>Original image identifiers stay.</source>
        <translation>Ursprüngliche Bildkennungen bleiben.</translation>
    </message>
    <message>
        <source>Real dates stay as they are.</source>
        <translation>Echte Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Reports may go, after their text was cleaned.</source>
        <translation>Befunde dürfen hinaus, nachdem ihr Text bereinigt wurde.</translation>
    </message>
    <message>
        <source>Text in the pictures is blacked out.</source>
        <translation>Text in den Bildern wird geschwärzt.</translation>
    </message>
    <message>
        <source>The name of your institution stays.</source>
        <translation>Der Name Ihrer Einrichtung bleibt.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Begin a contribution, or go on with one.</source>
        <translation>Beginnen Sie einen Beitrag, oder setzen Sie einen fort.</translation>
    </message>
    <message>
        <source>Choose the exams to contribute. Nothing leaves this computer.</source>
        <translation>Wählen Sie die Untersuchungen für den Beitrag. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Klinische Daten</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Enter real dates. Only days from the index day leave.</source>
        <translation>Tragen Sie echte Daten ein. Nur Tage ab dem Indextag gehen hinaus.</translation>
    </message>
    <message>
        <source>Every file is cleaned, checked and packed, then delivered.</source>
        <translation>Jede Datei wird bereinigt, geprüft und verpackt, dann zugestellt.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>See what will be sent, beside the original.</source>
        <translation>Sehen Sie, was gesendet wird, neben dem Original.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Untersuchungen</translation>
    </message>
    <message>
        <source>What is in the package, and what stayed behind.</source>
        <translation>Was im Paket ist, und was zurückblieb.</translation>
    </message>
    <message>
        <source>What leaves the building, what does not, and where it goes.</source>
        <translation>Was das Haus verlässt, was nicht, und wohin es geht.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source> Choose one of at least {count} characters and keep it safe: without it, earlier contributions cannot be linked to new ones.</source>
        <translation> Wählen Sie eine mit mindestens {count} Zeichen und bewahren Sie sie sicher auf: Ohne sie lassen sich frühere Beiträge nicht mit neuen verbinden.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters for the recovery file. Keep the two apart, and neither on this computer: whoever has both can tell who is who.</source>
        <translation>Wählen Sie für die Wiederherstellungsdatei eine Passphrase mit mindestens {count} Zeichen. Bewahren Sie beide getrennt auf, und keine auf diesem Computer: Wer beide hat, weiß, wer wer ist.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;noch einmal</translation>
    </message>
    <message>
        <source>Please use at least {count} characters.</source>
        <translation>Bitte nehmen Sie mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Wiederherstellungsdatei</translation>
    </message>
    <message>
        <source>That passphrase does not open the recovery file.</source>
        <translation>Diese Passphrase öffnet die Wiederherstellungsdatei nicht.</translation>
    </message>
    <message>
        <source>That passphrase does not open the site&apos;s store.</source>
        <translation>Diese Passphrase öffnet den Speicher der Einrichtung nicht.</translation>
    </message>
    <message>
        <source>The two do not agree yet.</source>
        <translation>Die beiden stimmen noch nicht überein.</translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase protects your site&apos;s secrets.</source>
        <translation>Dieser Computer hat keinen Passwortspeicher, daher schützt eine Passphrase die Geheimschlüssel Ihrer Einrichtung.</translation>
    </message>
    <message>
        <source>Type the passphrase that was chosen when the recovery file was saved. The file&apos;s secret becomes this site&apos;s own: patients get the pseudonyms they had before.</source>
        <translation>Geben Sie die Passphrase ein, die beim Sichern der Wiederherstellungsdatei gewählt wurde. Der Geheimschlüssel der Datei wird der Ihrer Einrichtung: Patienten bekommen die Pseudonyme, die sie vorher hatten.</translation>
    </message>
    <message>
        <source>Unlock your site&apos;s store</source>
        <translation>Speicher Ihrer Einrichtung öffnen</translation>
    </message>
</context>
<context>
    <name>PatientHead</name>
    <message>
        <source>&amp;Copy from the one before</source>
        <translation>Vom &amp;vorigen kopieren</translation>
    </message>
    <message>
        <source>Everything but days, results and what is this patient&apos;s own (Ctrl+D)</source>
        <translation>Alles außer Tagen, Ergebnissen und dem, was nur diese Person betrifft (Strg+D)</translation>
    </message>
    <message>
        <source>Go to the next patient without facts (Ctrl+E)</source>
        <translation>Zur nächsten Person ohne Angaben (Strg+E)</translation>
    </message>
    <message>
        <source>Next &amp;without facts</source>
        <translation>Nächste &amp;ohne Angaben</translation>
    </message>
    <message>
        <source>imaging studies: {count}</source>
        <translation>Bildgebende Studien: {count}</translation>
    </message>
    <message>
        <source>over 89 on the index day</source>
        <translation>über 89 am Indextag</translation>
    </message>
    <message>
        <source>{age} years at the first study</source>
        <translation>{age} Jahre bei der ersten Studie</translation>
    </message>
    <message>
        <source>{age} years on the index day</source>
        <translation>{age} Jahre am Indextag</translation>
    </message>
</context>
<context>
    <name>PatientsList</name>
    <message>
        <source>&amp;Import tables…</source>
        <translation>Tabellen &amp;importieren…</translation>
    </message>
    <message>
        <source>All in one &amp;grid</source>
        <translation>Alle in einem &amp;Raster</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation>Person nach Name oder Nummer suchen</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Read CSV or Excel tables, or FHIR files</source>
        <translation>CSV- oder Excel-Tabellen oder FHIR-Dateien lesen</translation>
    </message>
    <message>
        <source>Type or paste for many patients at once (Ctrl+G)</source>
        <translation>Für viele Patienten auf einmal tippen oder einfügen (Strg+G)</translation>
    </message>
    <message>
        <source>{done} of {every} entered</source>
        <translation>{done} von {every} erfasst</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Weichteile</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A diagnosis of long COVID is listed, but the patient is said to have none.</source>
        <translation>Eine Diagnose von Long COVID ist eingetragen, aber laut Angabe hat die Person keines.</translation>
    </message>
    <message>
        <source>A dose is counted 1, 2, 3 and so on.</source>
        <translation>Eine Dosis wird 1, 2, 3 und so weiter gezählt.</translation>
    </message>
    <message>
        <source>A number stands for the date. Write the date, or say how it counts in the mapping.</source>
        <translation>Eine Zahl steht für das Datum. Schreiben Sie das Datum, oder sagen Sie in der Zuordnung, wie sie zählt.</translation>
    </message>
    <message>
        <source>A study is more than ten years from the index day. Check the index date&apos;s year.</source>
        <translation>Eine Studie liegt mehr als zehn Jahre vom Indextag entfernt. Prüfen Sie das Jahr des Indexdatums.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Hier wird eine ganze Zahl gebraucht.</translation>
    </message>
    <message>
        <source>Codes of this system are not checked. Is it a public one? Such as ICD-10-CM, RxNorm, CVX, SNOMED CT and LOINC.</source>
        <translation>Codes dieses Systems werden nicht geprüft. Ist es ein öffentliches, wie ICD-10-CM, RxNorm, CVX, SNOMED CT und LOINC?</translation>
    </message>
    <message>
        <source>Ethnicity and the list of races and ethnicities do not agree.</source>
        <translation>Die Ethnicity und die Liste von Race und Ethnicity stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means. Decide it in the mapping.</source>
        <translation>Es hat noch niemand entschieden, was das heißt. Entscheiden Sie es in der Zuordnung.</translation>
    </message>
    <message>
        <source>None of the images is of this patient, so the row is left out.</source>
        <translation>Keines der Bilder gehört zu dieser Person, daher wird die Zeile ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing is said of this. Enter it, or say &apos;not done&apos; or &apos;unknown&apos;.</source>
        <translation>Dazu ist nichts gesagt. Tragen Sie es ein, oder sagen Sie „not done“ oder „unknown“.</translation>
    </message>
    <message>
        <source>Race and the list of races and ethnicities do not agree.</source>
        <translation>Race und die Liste von Race und Ethnicity stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Several tests stand on the index day. Is each on its own day?</source>
        <translation>Mehrere Tests stehen am Indextag. Steht jeder an seinem Tag?</translation>
    </message>
    <message>
        <source>Somebody says there was none, or that nobody knows; yet one is listed.</source>
        <translation>Jemand sagt, es gab keine oder niemand weiß es; trotzdem ist etwas eingetragen.</translation>
    </message>
    <message>
        <source>The answer to this question is a number.</source>
        <translation>Die Antwort auf diese Frage ist eine Zahl.</translation>
    </message>
    <message>
        <source>The archive takes plain letters only; this is how it will be written.</source>
        <translation>Das Archiv nimmt nur einfache Buchstaben; so wird es geschrieben.</translation>
    </message>
    <message>
        <source>The breathing support is outside of every stay in hospital.</source>
        <translation>Die Atemunterstützung liegt außerhalb jedes Klinikaufenthalts.</translation>
    </message>
    <message>
        <source>The code system has no such code. Check the code, and its system.</source>
        <translation>Das Codesystem kennt diesen Code nicht. Prüfen Sie den Code und sein System.</translation>
    </message>
    <message>
        <source>The date can be read with the day or the month first. Say which in the mapping.</source>
        <translation>Das Datum lässt sich mit dem Tag oder dem Monat zuerst lesen. Sagen Sie in der Zuordnung, wie.</translation>
    </message>
    <message>
        <source>The date lacks its day or month. Write a whole date, or leave it empty.</source>
        <translation>Dem Datum fehlt der Tag oder der Monat. Schreiben Sie ein ganzes Datum, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>The end is before the start. Check both days.</source>
        <translation>Das Ende liegt vor dem Anfang. Prüfen Sie beide Tage.</translation>
    </message>
    <message>
        <source>The formula here was never calculated. Open the file in a spreadsheet program and save it.</source>
        <translation>Die Formel hier wurde nie berechnet. Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie.</translation>
    </message>
    <message>
        <source>The images are of somebody born in another year, or of another birth date and sex. Are these the facts of another patient?</source>
        <translation>Die Bilder sind von jemandem mit einem anderen Geburtsjahr oder mit anderem Geburtsdatum und Geschlecht. Sind dies die Angaben einer anderen Person?</translation>
    </message>
    <message>
        <source>The images have another birth date. Which one is right?</source>
        <translation>Die Bilder haben ein anderes Geburtsdatum. Welches ist richtig?</translation>
    </message>
    <message>
        <source>The images have another sex. Which one is right?</source>
        <translation>Die Bilder haben ein anderes Geschlecht. Welches ist richtig?</translation>
    </message>
    <message>
        <source>The index event is a COVID-19 test, but no test stands on the index day.</source>
        <translation>Das Indexereignis ist ein COVID-19-Test, aber am Indextag steht kein Test.</translation>
    </message>
    <message>
        <source>The index event is the diagnosis of long COVID, but no such diagnosis (U09.9, G93.32, B94.8) stands on the index day.</source>
        <translation>Das Indexereignis ist die Diagnose von Long COVID, aber am Indextag steht keine solche Diagnose (U09.9, G93.32, B94.8).</translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but a study is of an earlier day.</source>
        <translation>Das Indexereignis ist die erste bildgebende Studie, aber eine Studie ist von einem früheren Tag.</translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but no study is of the index day.</source>
        <translation>Das Indexereignis ist die erste bildgebende Studie, aber keine Studie ist vom Indextag.</translation>
    </message>
    <message>
        <source>The outcome contradicts the discharge type.</source>
        <translation>Der Ausgang widerspricht der Art der Entlassung.</translation>
    </message>
    <message>
        <source>The patient has events, but no row in the table of cases. Add it.</source>
        <translation>Die Person hat Ereignisse, aber keine Zeile in der Tabelle der Fälle. Fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>The patient has the same row twice; one is taken.</source>
        <translation>Die Person hat dieselbe Zeile zweimal; eine wird genommen.</translation>
    </message>
    <message>
        <source>The patient has two rows that differ. Keep the right one.</source>
        <translation>Die Person hat zwei Zeilen, die sich unterscheiden. Behalten Sie die richtige.</translation>
    </message>
    <message>
        <source>The patient is said never to have had COVID-19, but a positive test or diagnosis is listed.</source>
        <translation>Laut Angabe hatte die Person nie COVID-19, aber ein positiver Test oder eine Diagnose ist eingetragen.</translation>
    </message>
    <message>
        <source>The patient is said to have had COVID-19, but no positive test or diagnosis is listed.</source>
        <translation>Laut Angabe hatte die Person COVID-19, aber kein positiver Test und keine Diagnose ist eingetragen.</translation>
    </message>
    <message>
        <source>The patient would be older than 120 years. Check the year of birth.</source>
        <translation>Die Person wäre älter als 120 Jahre. Prüfen Sie das Geburtsjahr.</translation>
    </message>
    <message>
        <source>The race lists others than race_ethnicity. Correct one.</source>
        <translation>Race nennt anderes als race_ethnicity. Berichtigen Sie eines.</translation>
    </message>
    <message>
        <source>The race says an ethnicity that nothing else says.</source>
        <translation>Race nennt eine Ethnicity, die sonst nirgends steht.</translation>
    </message>
    <message>
        <source>The race says another ethnicity than the ethnicity. Correct one.</source>
        <translation>Race nennt eine andere Ethnicity als das Feld Ethnicity. Berichtigen Sie eines.</translation>
    </message>
    <message>
        <source>The row does not say whose it is, or only by an exam that is not here.</source>
        <translation>Die Zeile sagt nicht, wessen sie ist, oder nur durch eine Untersuchung, die nicht hier ist.</translation>
    </message>
    <message>
        <source>The row names exams of different patients. Correct it.</source>
        <translation>Die Zeile nennt Untersuchungen verschiedener Personen. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here. Correct its formula.</source>
        <translation>Die Tabelle zeigt hier einen Fehler. Berichtigen Sie die Formel.</translation>
    </message>
    <message>
        <source>The stay in intensive care is not inside its stay in hospital.</source>
        <translation>Der Aufenthalt auf der Intensivstation liegt nicht in seinem Klinikaufenthalt.</translation>
    </message>
    <message>
        <source>The year has two digits. Write four.</source>
        <translation>Das Jahr hat zwei Ziffern. Schreiben Sie vier.</translation>
    </message>
    <message>
        <source>There is intensive care, but no stay in hospital around it.</source>
        <translation>Es gibt eine Intensivstation, aber keinen Klinikaufenthalt darum.</translation>
    </message>
    <message>
        <source>There is no index date, so no other day can be counted. Enter the day of the index event.</source>
        <translation>Es gibt kein Indexdatum, daher lässt sich kein anderer Tag zählen. Tragen Sie den Tag des Indexereignisses ein.</translation>
    </message>
    <message>
        <source>There is no such day. Correct the date.</source>
        <translation>Diesen Tag gibt es nicht. Berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>This cannot be left open here. Enter it, or take the line out.</source>
        <translation>Das kann hier nicht offen bleiben. Tragen Sie es ein, oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>This day is before the patient&apos;s birth. Check both years.</source>
        <translation>Dieser Tag liegt vor der Geburt. Prüfen Sie beide Jahre.</translation>
    </message>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation>Dieser Tag kommt erst noch. Prüfen Sie das Jahr.</translation>
    </message>
    <message>
        <source>This differs from what was sent before. If it is a correction, send it as a correction batch.</source>
        <translation>Das weicht von dem ab, was früher gesendet wurde. Ist es eine Berichtigung, senden Sie es als Korrektur.</translation>
    </message>
    <message>
        <source>This is after the day of death. Check the days, or the discharge type.</source>
        <translation>Das liegt nach dem Todestag. Prüfen Sie die Tage oder die Art der Entlassung.</translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Check the year.</source>
        <translation>Das ist mehr als zehn Jahre vom Indextag entfernt. Prüfen Sie das Jahr.</translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Is the year right?</source>
        <translation>Das ist mehr als zehn Jahre vom Indextag entfernt. Stimmt das Jahr?</translation>
    </message>
    <message>
        <source>This is no ICD-10-CM code, such as U07.1. Check it, or name its system.</source>
        <translation>Das ist kein ICD-10-CM-Code wie U07.1. Prüfen Sie ihn, oder nennen Sie sein System.</translation>
    </message>
    <message>
        <source>This is no ZIP code. Enter five digits, or the first three; if it is of another country, enter the country.</source>
        <translation>Das ist kein ZIP-Code. Geben Sie fünf Ziffern ein oder die ersten drei; ist er aus einem anderen Land, geben Sie das Land ein.</translation>
    </message>
    <message>
        <source>This is none of the terms the archive accepts. Choose one of its list.</source>
        <translation>Das ist keiner der Begriffe, die das Archiv annimmt. Wählen Sie einen aus seiner Liste.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2021-01-31.</source>
        <translation>Das ist kein Datum. Schreiben Sie es als 2021-01-31.</translation>
    </message>
    <message>
        <source>This is so long before the index day that it would tell an age above 89. Leave it out.</source>
        <translation>Das liegt so weit vor dem Indextag, dass es ein Alter über 89 verriete. Lassen Sie es aus.</translation>
    </message>
    <message>
        <source>This kind of event has no such value, so it is not used.</source>
        <translation>Diese Art von Ereignis hat keinen solchen Wert; er wird nicht verwendet.</translation>
    </message>
    <message>
        <source>This stands here twice; it is written once.</source>
        <translation>Das steht hier zweimal; es wird einmal geschrieben.</translation>
    </message>
    <message>
        <source>This text holds a date, a number or a title that may point to a person, or is a whole sentence. Enter the plain term alone.</source>
        <translation>Dieser Text enthält ein Datum, eine Nummer oder einen Titel, der auf eine Person hinweisen kann, oder ist ein ganzer Satz. Geben Sie nur den bloßen Begriff ein.</translation>
    </message>
    <message>
        <source>Two intervals of one kind of breathing support overlap.</source>
        <translation>Zwei Zeiträume derselben Atemunterstützung überschneiden sich.</translation>
    </message>
    <message>
        <source>Two stays overlap. Is each listed once?</source>
        <translation>Zwei Aufenthalte überschneiden sich. Steht jeder nur einmal da?</translation>
    </message>
    <message>
        <source>What happened on the index day is not said. Choose the index event.</source>
        <translation>Was am Indextag geschah, ist nicht gesagt. Wählen Sie das Indexereignis.</translation>
    </message>
    <message>
        <source>What kind of event this is, is not said, or nobody has decided it yet.</source>
        <translation>Welche Art von Ereignis dies ist, ist nicht gesagt, oder es hat noch niemand entschieden.</translation>
    </message>
    <message>
        <source>Whose facts these are is not said. Enter the Patient ID.</source>
        <translation>Wessen Angaben dies sind, ist nicht gesagt. Geben Sie die Patient ID ein.</translation>
    </message>
    <message>
        <source>Without a birth date no age is written.</source>
        <translation>Ohne Geburtsdatum wird kein Alter geschrieben.</translation>
    </message>
    <message>
        <source>Without this day, nothing is written of when it was.</source>
        <translation>Ohne diesen Tag wird nicht geschrieben, wann es war.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Unterbrechen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} von {total} Dateien</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} pro Sekunde</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen an</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Fragt nach</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Sendet an</translation>
    </message>
    <message>
        <source>The project adds rules of its own ({count} lines).</source>
        <translation>Das Projekt fügt eigene Regeln hinzu ({count} Zeilen).</translation>
    </message>
    <message>
        <source>Your site ID</source>
        <translation>Ihre Site-ID</translation>
    </message>
    <message>
        <source>all exams</source>
        <translation>alle Untersuchungen</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>Diese Datei &amp;verwenden</translation>
    </message>
    <message>
        <source>Do &amp;not use it</source>
        <translation>&amp;Nicht verwenden</translation>
    </message>
    <message>
        <source>Not signed, unlike the file you use now. Ask the coordinator before you use it.</source>
        <translation>Nicht signiert, anders als die Datei, die Sie jetzt verwenden. Fragen Sie die Koordinationsstelle, bevor Sie sie verwenden.</translation>
    </message>
    <message>
        <source>Not signed. Use it only if you know that it comes from the project&apos;s coordinator.</source>
        <translation>Nicht signiert. Verwenden Sie sie nur, wenn Sie wissen, dass sie von der Koordinationsstelle des Projekts kommt.</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>Signed with another key than the file you use now. Ask the coordinator to read this key to you:
{key}</source>
        <translation>Mit einem anderen Schlüssel signiert als die Datei, die Sie jetzt verwenden. Lassen Sie sich diesen Schlüssel von der Koordinationsstelle vorlesen:
{key}</translation>
    </message>
    <message>
        <source>Signed with the same coordinator&apos;s key as the file you use now.</source>
        <translation>Mit demselben Schlüssel der Koordinationsstelle signiert wie die Datei, die Sie jetzt verwenden.</translation>
    </message>
    <message>
        <source>Signed. Ask the coordinator to read this key to you:
{key}</source>
        <translation>Signiert. Lassen Sie sich diesen Schlüssel von der Koordinationsstelle vorlesen:
{key}</translation>
    </message>
    <message>
        <source>This file is for site {other}, and this computer sends for site {own}.</source>
        <translation>Diese Datei ist für Site {other}, und dieser Computer sendet für Site {own}.</translation>
    </message>
    <message>
        <source>What happens to the exams</source>
        <translation>Was mit den Untersuchungen geschieht</translation>
    </message>
    <message>
        <source>What this project file sets up</source>
        <translation>Was diese Projektdatei festlegt</translation>
    </message>
</context>
<context>
    <name>ProjectionFace</name>
    <message>
        <source> (others differ in size)</source>
        <translation> (andere haben eine andere Größe)</translation>
    </message>
    <message>
        <source>A box drawn here goes to every image of this size</source>
        <translation>Ein hier gezeichneter Kasten gilt für jedes Bild dieser Größe</translation>
    </message>
    <message>
        <source>Brightest of all images</source>
        <translation>Das Hellste aller Bilder</translation>
    </message>
    <message>
        <source>Darkest of all images</source>
        <translation>Das Dunkelste aller Bilder</translation>
    </message>
    <message>
        <source>Images laid over each other</source>
        <translation>Übereinandergelegte Bilder</translation>
    </message>
    <message>
        <source>Mark &amp;text</source>
        <translation>Text mar&amp;kieren</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>There is no picture in this series.</source>
        <translation>In dieser Serie ist kein Bild.</translation>
    </message>
    <message>
        <source>{count} of {total} images laid over each other</source>
        <translation>{count} von {total} Bildern übereinandergelegt</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Find the pseudonym of a patient, or the patient of one</source>
        <translation>Das Pseudonym einer Person finden, oder die Person zu einem Pseudonym</translation>
    </message>
    <message>
        <source>For coordinators: open a sealed package that a site sent</source>
        <translation>Für Koordinationsstellen: ein versiegeltes Paket öffnen, das eine Site gesendet hat</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation>Hilfe zu dieser Seite (F1)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide everything until you are back (Ctrl+L)</source>
        <translation>Alles verbergen, bis Sie zurück sind (Strg+L)</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {name}</source>
        <translation>Schritt {number} von {total}: {name}</translation>
    </message>
    <message>
        <source>Version, licences, and what is kept where</source>
        <translation>Version, Lizenzen, und was wo aufbewahrt wird</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Wer ist wer</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Everywhere in this contribution</source>
        <translation>Überall in diesem Beitrag</translation>
    </message>
    <message>
        <source>In this image only</source>
        <translation>Nur in diesem Bild</translation>
    </message>
    <message>
        <source>In this series</source>
        <translation>In dieser Serie</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A document inside DICOM (such as a PDF) cannot be checked.</source>
        <translation>Ein Dokument in DICOM (etwa ein PDF) lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>A dose screen usually shows the patient&apos;s name in its pixels.</source>
        <translation>Ein Dosisbild zeigt meist den Namen in den Pixeln.</translation>
    </message>
    <message>
        <source>A head scan can show a face; it is outside the chest protocol.</source>
        <translation>Eine Aufnahme des Kopfes kann ein Gesicht zeigen; sie gehört nicht zum Thorax-Protokoll.</translation>
    </message>
    <message>
        <source>A screen capture may show names in its pixels.</source>
        <translation>Eine Bildschirmaufnahme kann Namen in den Pixeln zeigen.</translation>
    </message>
    <message>
        <source>A study was sent before with another age, body part or modality. Find out which is right; if it is this, say that the contribution is a correction.</source>
        <translation>Eine Studie wurde früher mit anderem Alter, anderer Körperregion oder Modalität gesendet. Finden Sie heraus, was stimmt; ist es dies, sagen Sie, dass der Beitrag eine Korrektur ist.</translation>
    </message>
    <message>
        <source>An identifier in the image has characters it must not have. Export it again.</source>
        <translation>Eine Kennung im Bild hat Zeichen, die sie nicht haben darf. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation>Klinische Angaben</translation>
    </message>
    <message>
        <source>Conflicting copies</source>
        <translation>Widersprüchliche Kopien</translation>
    </message>
    <message>
        <source>Conflicting series</source>
        <translation>Widersprüchliche Serie</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Delivered before</source>
        <translation>Schon zugestellt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Dose screen</source>
        <translation>Dosisbild</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Leere Datei</translation>
    </message>
    <message>
        <source>Ends too early</source>
        <translation>Endet zu früh</translation>
    </message>
    <message>
        <source>Failed the check</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>Header too large</source>
        <translation>Header zu groß</translation>
    </message>
    <message>
        <source>Identifier invalid</source>
        <translation>Kennung ungültig</translation>
    </message>
    <message>
        <source>Identifier missing</source>
        <translation>Kennung fehlt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out by choice, or because the project does not ask for it.</source>
        <translation>Absichtlich ausgelassen, oder weil das Projekt nicht danach fragt.</translation>
    </message>
    <message>
        <source>Link to itself</source>
        <translation>Verweist auf sich selbst</translation>
    </message>
    <message>
        <source>Missing on the disc</source>
        <translation>Fehlt auf der Disc</translation>
    </message>
    <message>
        <source>No Patient ID</source>
        <translation>Keine Patient ID</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Not a DICOM image</source>
        <translation>Kein DICOM-Bild</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>Not foreseen</source>
        <translation>Nicht vorgesehen</translation>
    </message>
    <message>
        <source>One Patient ID is used with two different names. Say whether it is one person.</source>
        <translation>Eine Patient ID wird mit zwei verschiedenen Namen benutzt. Sagen Sie, ob es eine Person ist.</translation>
    </message>
    <message>
        <source>One series or study appears under two patients or studies. Correct it in the PACS.</source>
        <translation>Eine Serie oder Studie erscheint unter zwei Patienten oder Studien. Berichtigen Sie sie im PACS.</translation>
    </message>
    <message>
        <source>Packed archive</source>
        <translation>Gepacktes Archiv</translation>
    </message>
    <message>
        <source>Picture damaged</source>
        <translation>Bild beschädigt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>Bildschirmaufnahme</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Zweite Kopie</translation>
    </message>
    <message>
        <source>Sent otherwise</source>
        <translation>Anders gesendet</translation>
    </message>
    <message>
        <source>Shows a face</source>
        <translation>Zeigt ein Gesicht</translation>
    </message>
    <message>
        <source>Somebody must look</source>
        <translation>Jemand muss hinsehen</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>Text in the picture</source>
        <translation>Text im Bild</translation>
    </message>
    <message>
        <source>Text was found, or may be, in the pixels of this series. Somebody has to look at it and decide what is blacked out.</source>
        <translation>In den Pixeln dieser Serie wurde Text gefunden oder könnte welcher sein. Jemand muss sie ansehen und entscheiden, was geschwärzt wird.</translation>
    </message>
    <message>
        <source>The check of the finished file found something that must not leave.</source>
        <translation>Die Prüfung der fertigen Datei fand etwas, das nicht hinausgehen darf.</translation>
    </message>
    <message>
        <source>The computer could not read the file. Check the disc or the access rights.</source>
        <translation>Der Computer konnte die Datei nicht lesen. Prüfen Sie die Disc oder die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The disc&apos;s table of contents lists this image, but it is not on the disc.</source>
        <translation>Das Inhaltsverzeichnis der Disc nennt dieses Bild, aber es ist nicht auf der Disc.</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Run again when it is at rest.</source>
        <translation>Die Datei wurde verändert, während sie gelesen wurde. Starten Sie erneut, wenn sie ruht.</translation>
    </message>
    <message>
        <source>The file ends too early. Export it again from the scanner or PACS.</source>
        <translation>Die Datei endet zu früh. Exportieren Sie sie erneut vom Gerät oder aus dem PACS.</translation>
    </message>
    <message>
        <source>The file holds more than the program accepts.</source>
        <translation>Die Datei enthält mehr, als das Programm annimmt.</translation>
    </message>
    <message>
        <source>The file is damaged inside. Export it again from the scanner or PACS.</source>
        <translation>Die Datei ist innen beschädigt. Exportieren Sie sie erneut vom Gerät oder aus dem PACS.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came.</source>
        <translation>Die Datei ist leer. Kopieren Sie sie erneut von dort, woher sie kam.</translation>
    </message>
    <message>
        <source>The image has no Patient ID, so nobody can tell whose it is. Add one in the PACS.</source>
        <translation>Das Bild hat keine Patient ID; niemand kann sagen, wessen es ist. Ergänzen Sie sie im PACS.</translation>
    </message>
    <message>
        <source>The image lacks one of its identifiers (study, series or instance). Export it again.</source>
        <translation>Dem Bild fehlt eine seiner Kennungen (Studie, Serie oder Instanz). Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The image says that text is burned into its pixels.</source>
        <translation>Das Bild sagt, dass Text in seine Pixel eingebrannt ist.</translation>
    </message>
    <message>
        <source>The patient&apos;s clinical facts have an error. Correct the table, or decide what it means.</source>
        <translation>Die klinischen Angaben zu dieser Person haben einen Fehler. Berichtigen Sie die Tabelle, oder entscheiden Sie, was er bedeutet.</translation>
    </message>
    <message>
        <source>The picture inside the file is damaged. Export it again.</source>
        <translation>Das Bild in der Datei ist beschädigt. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The program met something in this file that it does not know. Nothing of it is sent; please report it.</source>
        <translation>Das Programm traf in dieser Datei auf etwas, das es nicht kennt. Nichts davon wird gesendet; bitte melden Sie es.</translation>
    </message>
    <message>
        <source>The project does not have reports of this kind cleaned.</source>
        <translation>Das Projekt lässt Befunde dieser Art nicht bereinigen.</translation>
    </message>
    <message>
        <source>The same image is here twice; one copy is enough.</source>
        <translation>Dasselbe Bild ist zweimal da; eine Kopie genügt.</translation>
    </message>
    <message>
        <source>There is no picture to show: this is a report, or lines over a picture.</source>
        <translation>Es gibt kein Bild zu zeigen: Dies ist ein Befund, oder es sind Linien über einem Bild.</translation>
    </message>
    <message>
        <source>This entry of the ZIP points outside it, is encrypted or unpacks to a dangerous size. It was not opened.</source>
        <translation>Dieser Eintrag der ZIP-Datei weist aus ihr hinaus, ist verschlüsselt oder entpackt sich auf eine gefährliche Größe. Er wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This folder link leads back to itself. It was not followed.</source>
        <translation>Diese Verknüpfung führt zu sich selbst zurück. Ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>This is a device or pipe, not a file. It was left alone.</source>
        <translation>Dies ist ein Gerät oder eine Pipe, keine Datei. Es wurde in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>This is an archive inside an archive, or of a kind that is not opened. If it holds images, unpack it and add its folder.</source>
        <translation>Dies ist ein Archiv in einem Archiv oder eines, das nicht geöffnet wird. Falls es Bilder enthält, entpacken Sie es und fügen Sie seinen Ordner hinzu.</translation>
    </message>
    <message>
        <source>This is not a DICOM image. Nothing needs to be done.</source>
        <translation>Dies ist kein DICOM-Bild. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>This is the disc&apos;s table of contents; the images it lists are read instead.</source>
        <translation>Dies ist das Inhaltsverzeichnis der Disc; gelesen werden die Bilder, die es nennt.</translation>
    </message>
    <message>
        <source>This kind of DICOM object cannot be cleaned safely yet.</source>
        <translation>Diese Art von DICOM-Objekt lässt sich noch nicht sicher bereinigen.</translation>
    </message>
    <message>
        <source>This series was delivered before to where the package goes; while no destination is chosen, to anywhere. If it shall go again, say that the contribution is a correction.</source>
        <translation>Diese Serie wurde dorthin, wohin das Paket geht, schon zugestellt; solange kein Ziel gewählt ist, zählt jedes. Soll sie erneut gehen, sagen Sie, dass der Beitrag eine Korrektur ist.</translation>
    </message>
    <message>
        <source>Two different files claim to be the same image. Find out which is right; both are held.</source>
        <translation>Zwei verschiedene Dateien geben sich als dasselbe Bild aus. Finden Sie heraus, welche stimmt; beide sind zurückgehalten.</translation>
    </message>
    <message>
        <source>Two names, one ID</source>
        <translation>Zwei Namen, eine ID</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Ultraschall</translation>
    </message>
    <message>
        <source>Ultrasound images usually show the patient&apos;s name in their pixels.</source>
        <translation>Ultraschallbilder zeigen meist den Namen in den Pixeln.</translation>
    </message>
    <message>
        <source>Unsafe ZIP entry</source>
        <translation>Unsicherer ZIP-Eintrag</translation>
    </message>
    <message>
        <source>Unsupported kind</source>
        <translation>Nicht unterstützte Art</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt: {package}, {when}. Proved by {proof}. SHA-256 {digest}</source>
        <translation>Quittung: {package}, {when}. Belegt durch {proof}. SHA-256 {digest}</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Choose the recovery file</source>
        <translation>Wiederherstellungsdatei wählen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Where to save the recovery file</source>
        <translation>Wohin die Wiederherstellungsdatei soll</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Exams</source>
        <translation>Untersuchungen</translation>
    </message>
    <message>
        <source>Go to the next series that waits for a decision (N)</source>
        <translation>Zur nächsten Serie, die auf eine Entscheidung wartet (N)</translation>
    </message>
    <message>
        <source>Held series stay here and need no decision; all others do.</source>
        <translation>Zurückgehaltene Serien bleiben hier und brauchen keine Entscheidung; alle anderen schon.</translation>
    </message>
    <message>
        <source>N&amp;ext to review</source>
        <translation>&amp;Nächste zu prüfen</translation>
    </message>
    <message>
        <source>Series decided</source>
        <translation>Entschiedene Serien</translation>
    </message>
    <message>
        <source>{done} of {every} decided</source>
        <translation>{done} von {every} entschieden</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>&amp;Send them again</source>
        <translation>Erneut &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>It has stopped</source>
        <translation>Es ist stehen geblieben</translation>
    </message>
    <message>
        <source>Nothing has been held back so far.</source>
        <translation>Bisher wurde nichts zurückgehalten.</translation>
    </message>
    <message>
        <source>The package is finished and safe on this computer, but not delivered.</source>
        <translation>Das Paket ist fertig und sicher auf diesem Computer, aber nicht zugestellt.</translation>
    </message>
    <message>
        <source>What is finished is kept. “Try again” goes on from where it stopped.</source>
        <translation>Was fertig ist, bleibt erhalten. „Erneut versuchen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was lost.</source>
        <translation>Sie haben es angehalten. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>SentBefore</name>
    <message>
        <source>Patients sent before: {count}.</source>
        <translation>Früher gesendete Patienten: {count}.</translation>
    </message>
    <message>
        <source>This contribution is a correc&amp;tion</source>
        <translation>Dieser Beitrag ist eine &amp;Korrektur</translation>
    </message>
    <message>
        <source>What they have here goes again, and replaces it.</source>
        <translation>Was sie hier haben, geht noch einmal und ersetzt das Frühere.</translation>
    </message>
    <message>
        <source>What was delivered goes again, and what is said of a patient may differ.</source>
        <translation>Zugestelltes geht noch einmal, und was zu einer Person gesagt wird, darf abweichen.</translation>
    </message>
    <message>
        <source>What was delivered stays here; facts that differ must be corrected.</source>
        <translation>Zugestelltes bleibt hier; abweichende Angaben sind zu berichtigen.</translation>
    </message>
</context>
<context>
    <name>SeriesStatus</name>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>SeriesTree</name>
    <message>
        <source>Exam</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>E&amp;nter this fingerprint</source>
        <translation>Diesen Fingera&amp;bdruck eintragen</translation>
    </message>
    <message>
        <source>F&amp;orget the login</source>
        <translation>Anmeldun&amp;g vergessen</translation>
    </message>
    <message>
        <source>Highest speed, kilobytes a second</source>
        <translation>Höchste Geschwindigkeit, Kilobyte pro Sekunde</translation>
    </message>
    <message>
        <source>Kin&amp;d</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Remember t&amp;his login on this computer, sealed</source>
        <translation>Di&amp;ese Anmeldung auf diesem Computer merken, versiegelt</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Speed li&amp;mit</source>
        <translation>Tempo&amp;limit</translation>
    </message>
    <message>
        <source>The server is the known one, and takes the login.</source>
        <translation>Es ist der bekannte Server, und er nimmt die Anmeldung an.</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source> minutes without you</source>
        <translation> Minuten ohne Sie</translation>
    </message>
    <message>
        <source>&amp;Hide everything after</source>
        <translation>Alles ver&amp;bergen nach</translation>
    </message>
    <message>
        <source>&amp;Keep work in</source>
        <translation>Arbeit aufbewahren &amp;in</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Choose pro&amp;ject file…</source>
        <translation>Pro&amp;jektdatei wählen…</translation>
    </message>
    <message>
        <source>Choose the folder for your contributions</source>
        <translation>Ordner für Ihre Beiträge wählen</translation>
    </message>
    <message>
        <source>Did a coordinator send you a project file?</source>
        <translation>Hat eine Koordinationsstelle Ihnen eine Projektdatei geschickt?</translation>
    </message>
    <message>
        <source>Every pseudonym begins with it.</source>
        <translation>Jedes Pseudonym beginnt damit.</translation>
    </message>
    <message>
        <source>Fixed, because exams were sent under it.</source>
        <translation>Fest, weil unter ihr schon gesendet wurde.</translation>
    </message>
    <message>
        <source>Folder for your contributions</source>
        <translation>Ordner für Ihre Beiträge</translation>
    </message>
    <message>
        <source>Hide everything after</source>
        <translation>Alles verbergen nach</translation>
    </message>
    <message>
        <source>How your site&apos;s secrets are kept</source>
        <translation>Wie die Geheimschlüssel Ihrer Einrichtung aufbewahrt werden</translation>
    </message>
    <message>
        <source>If your site sent exams before, from another computer or before this one broke</source>
        <translation>Falls Ihre Einrichtung schon gesendet hat, von einem anderen Computer oder bevor dieser defekt war</translation>
    </message>
    <message>
        <source>In this computer&apos;s password store ({store}). Save a recovery file once, and keep it in a safe place.</source>
        <translation>Im Passwortspeicher dieses Computers ({store}). Sichern Sie einmal eine Wiederherstellungsdatei und bewahren Sie sie an einem sicheren Ort auf.</translation>
    </message>
    <message>
        <source>It answers most questions. Drop it here, or choose it. You can do without.</source>
        <translation>Sie beantwortet die meisten Fragen. Legen Sie sie hier ab, oder wählen Sie sie. Es geht auch ohne.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Name of your site</source>
        <translation>Name Ihrer Einrichtung</translation>
    </message>
    <message>
        <source>Restore from recovery fi&amp;le…</source>
        <translation>Aus &amp;Wiederherstellungsdatei zurückholen…</translation>
    </message>
    <message>
        <source>Si&amp;te ID</source>
        <translation>Si&amp;te-ID</translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation>Site-ID</translation>
    </message>
    <message>
        <source>Site na&amp;me</source>
        <translation>Na&amp;me der Einrichtung</translation>
    </message>
    <message>
        <source>The archive&apos;s coordinator gave it to your site.</source>
        <translation>Ihre Einrichtung hat sie von der Koordinationsstelle des Archivs.</translation>
    </message>
    <message>
        <source>The site ID has exactly six digits.</source>
        <translation>Die Site-ID hat genau sechs Ziffern.</translation>
    </message>
    <message>
        <source>The window speaks it from its next start on.</source>
        <translation>Das Fenster spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase of your own protects them. You are asked for it at each start.</source>
        <translation>Dieser Computer hat keinen Passwortspeicher, daher schützt eine Passphrase von Ihnen sie. Bei jedem Start werden Sie danach gefragt.</translation>
    </message>
    <message>
        <source>as this computer ({language})</source>
        <translation>wie dieser Computer ({language})</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>six digits</source>
        <translation>sechs Ziffern</translation>
    </message>
    <message>
        <source>such as St. Anna Hospital</source>
        <translation>etwa Krankenhaus St. Anna</translation>
    </message>
    <message>
        <source>{name}: {asks}</source>
        <translation>{name}: {asks}</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Image of the series</source>
        <translation>Bild der Serie</translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation>Bild {number} von {total}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Building the package</source>
        <translation>Das Paket wird erstellt</translation>
    </message>
    <message>
        <source>Checking that everything arrived</source>
        <translation>Es wird geprüft, ob alles ankam</translation>
    </message>
    <message>
        <source>Looking for text in the pictures</source>
        <translation>In den Bildern wird Text gesucht</translation>
    </message>
    <message>
        <source>Opening the package</source>
        <translation>Das Paket wird geöffnet</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Untersuchungen werden gelesen</translation>
    </message>
    <message>
        <source>Removing patient details and checking each file</source>
        <translation>Angaben zur Person werden entfernt, jede Datei geprüft</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>errors left out</source>
        <translation>Fehler ausgelassen</translation>
    </message>
    <message>
        <source>no facts yet</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>zu berichtigen</translation>
    </message>
    <message>
        <source>with questions</source>
        <translation>mit Fragen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation>&amp;Neuer Beitrag</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;Save and begin</source>
        <translation>&amp;Speichern und beginnen</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>Projektdatei wählen</translation>
    </message>
    <message>
        <source>Opening your site&apos;s records…</source>
        <translation>Die Unterlagen Ihrer Einrichtung werden geöffnet…</translation>
    </message>
    <message>
        <source>Project files (*.toml)</source>
        <translation>Projektdateien (*.toml)</translation>
    </message>
    <message>
        <source>Restore from recovery fi&amp;le…</source>
        <translation>Aus &amp;Wiederherstellungsdatei zurückholen…</translation>
    </message>
    <message>
        <source>Restored. Patients who come again get the pseudonyms they had before.</source>
        <translation>Zurückgeholt. Patienten, die wiederkommen, bekommen die Pseudonyme, die sie vorher hatten.</translation>
    </message>
    <message>
        <source>Saved: {path}. Keep it and its passphrase apart, and not here.</source>
        <translation>Gespeichert: {path}. Bewahren Sie sie und ihre Passphrase getrennt auf, und nicht hier.</translation>
    </message>
    <message>
        <source>The package is not there any more: {path}</source>
        <translation>Das Paket ist nicht mehr da: {path}</translation>
    </message>
    <message>
        <source>Your site&apos;s records are locked.</source>
        <translation>Die Unterlagen Ihrer Einrichtung sind gesperrt.</translation>
    </message>
    <message>
        <source>Your site&apos;s records are not open.</source>
        <translation>Die Unterlagen Ihrer Einrichtung sind nicht offen.</translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at what is {what}</source>
        <translation>Ansehen, was {what} ist</translation>
    </message>
    <message>
        <source>Names, birth dates, addresses, telephone numbers and all record numbers.</source>
        <translation>Namen, Geburtsdaten, Adressen, Telefonnummern und alle Aktennummern.</translation>
    </message>
    <message>
        <source>Patients of whom clinical facts with an error are left out: {count}</source>
        <translation>Patienten, deren fehlerhafte klinische Angaben ausgelassen werden: {count}</translation>
    </message>
    <message>
        <source>Series held, because they cannot be made safe as they are: {count}</source>
        <translation>Serien, die zurückgehalten werden, weil sie so nicht sicher zu machen sind: {count}</translation>
    </message>
    <message>
        <source>Series left out, by you or because the project asks for others: {count}</source>
        <translation>Serien, die Sie ausgelassen haben oder nach denen das Projekt nicht fragt: {count}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Bleibt hier</translation>
    </message>
    <message>
        <source>Text that was found in the pictures: it is blacked out.</source>
        <translation>Text, der in den Bildern gefunden wurde: Er wird geschwärzt.</translation>
    </message>
    <message>
        <source>The list of who is who: it is encrypted and never in a package.</source>
        <translation>Die Wer-ist-wer-Liste: Sie ist verschlüsselt und nie in einem Paket.</translation>
    </message>
    <message>
        <source>Your original files: they are not changed.</source>
        <translation>Ihre Originaldateien: Sie werden nicht verändert.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>StudiesPage</name>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Alle Dateien wurden gelesen.</translation>
    </message>
    <message>
        <source>Choose a ZIP file</source>
        <translation>ZIP-Datei wählen</translation>
    </message>
    <message>
        <source>Choose the folder with the exams</source>
        <translation>Ordner mit den Untersuchungen wählen</translation>
    </message>
    <message>
        <source>Reading was stopped. Add a folder or start over.</source>
        <translation>Das Lesen wurde angehalten. Fügen Sie einen Ordner hinzu, oder beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>There is no usable image here. Choose the folder the exam was saved in.</source>
        <translation>Hier ist kein verwendbares Bild. Wählen Sie den Ordner, in dem die Untersuchung gespeichert ist.</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
</context>
<context>
    <name>StudiesTree</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation>Zurückgehalten: {reason}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Von Ihnen ausgelassen</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Noch zu prüfen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>TablesIn</name>
    <message>
        <source>Choose the tables of clinical facts</source>
        <translation>Tabellen mit klinischen Angaben wählen</translation>
    </message>
    <message>
        <source>Tables and FHIR files</source>
        <translation>Tabellen und FHIR-Dateien</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unknown: {field}</source>
        <translation>Unbekannt: {field}</translation>
    </message>
</context>
<context>
    <name>ThreatsDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Who could attack what, and what stops them</source>
        <translation>Wer was angreifen könnte, und was sie aufhält</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Day 0 is the first day, {day}; there is no index date yet.</source>
        <translation>Tag 0 ist der erste Tag, {day}; es gibt noch kein Indexdatum.</translation>
    </message>
    <message>
        <source>Day 0 is the index day, {day}.</source>
        <translation>Tag 0 ist der Indextag, {day}.</translation>
    </message>
    <message>
        <source>Days appear here as you enter them.</source>
        <translation>Tage erscheinen hier, während Sie sie eintragen.</translation>
    </message>
    <message>
        <source>No day is known yet.</source>
        <translation>Es ist noch kein Tag bekannt.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>check this day</source>
        <translation>diesen Tag prüfen</translation>
    </message>
    <message>
        <source>day {start}</source>
        <translation>Tag {start}</translation>
    </message>
    <message>
        <source>day {start} to {end}</source>
        <translation>Tag {start} bis {end}</translation>
    </message>
    <message>
        <source>from day {start}</source>
        <translation>ab Tag {start}</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
</context>
<context>
    <name>Unasked</name>
    <message>
        <source>another kind of exam than the project asks for</source>
        <translation>eine andere Art von Untersuchung, als das Projekt verlangt</translation>
    </message>
    <message>
        <source>nothing says that it shows what is asked for</source>
        <translation>nichts sagt, dass sie das Verlangte zeigt</translation>
    </message>
    <message>
        <source>the age at the exam is not known</source>
        <translation>das Alter bei der Untersuchung ist nicht bekannt</translation>
    </message>
    <message>
        <source>the patient is older than the project asks</source>
        <translation>die Person ist älter, als das Projekt verlangt</translation>
    </message>
    <message>
        <source>the patient is younger than the project asks</source>
        <translation>die Person ist jünger, als das Projekt verlangt</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Nothing is sent. </source>
        <translation>Es wird nichts gesendet. </translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>In dieser Datei ist kein Bild.</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>angezeigt</translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>&amp;Mark text</source>
        <translation>Text &amp;markieren</translation>
    </message>
    <message>
        <source>Bri&amp;ghtness: {name}</source>
        <translation>Helligkei&amp;t: {name}</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Strg+Y</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Draw boxes over text that must go (B)</source>
        <translation>Kästen über Text zeichnen, der weg muss (B)</translation>
    </message>
    <message>
        <source>How grey values are shown (1 to 5, or drag)</source>
        <translation>Wie Grauwerte gezeigt werden (1 bis 5, oder ziehen)</translation>
    </message>
    <message>
        <source>Play the series</source>
        <translation>Die Serie abspielen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>WhoIsWho</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Save as a table…</source>
        <translation>Als &amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>A saved table names your patients, and is not encrypted. Keep it only where patient records may be kept, and never send it with a package.</source>
        <translation>Eine gespeicherte Tabelle nennt Ihre Patientinnen und Patienten und ist nicht verschlüsselt. Bewahren Sie sie nur dort auf, wo Patientenakten liegen dürfen, und senden Sie sie nie mit einem Paket.</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>At your site</source>
        <translation>An Ihrem Standort</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a patient, a study or a pseudonym</source>
        <translation>Person, Studie oder Pseudonym suchen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>In the packages</source>
        <translation>In den Paketen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The first {count} are shown. Search to see others.</source>
        <translation>Die ersten {count} werden gezeigt. Suchen Sie, um andere zu sehen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Wer ist wer</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gefunden</translation>
    </message>
</context>
<context>
    <name>WhyExcluded</name>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>Not asked for by the project</source>
        <translation>Vom Projekt nicht verlangt</translation>
    </message>
    <message>
        <source>Patient or site objects</source>
        <translation>Patient oder Einrichtung widerspricht</translation>
    </message>
    <message>
        <source>Poor images</source>
        <translation>Schlechte Bilder</translation>
    </message>
    <message>
        <source>Shows who the patient is</source>
        <translation>Zeigt, wer die Person ist</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Study Courier</source>
        <translation>Study Courier</translation>
    </message>
    <message>
        <source>Your last decision could not be saved.</source>
        <translation>Ihre letzte Entscheidung konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
</TS>
