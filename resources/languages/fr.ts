<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Security…</source>
        <translation>&amp;Sécurité…</translation>
    </message>
    <message>
        <source>About Study Courier</source>
        <translation>À propos de Study Courier</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>À propos de ce programme</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Logins you had remembered, sealed</source>
        <translation>Connexions que vous avez fait retenir, scellées</translation>
    </message>
    <message>
        <source>Packages, without names</source>
        <translation>Paquets, sans noms</translation>
    </message>
    <message>
        <source>Receipts of deliveries, without names</source>
        <translation>Récépissés de livraisons, sans noms</translation>
    </message>
    <message>
        <source>Reports of crashes, without patient data</source>
        <translation>Rapports d’incident, sans données de patients</translation>
    </message>
    <message>
        <source>Study Courier is free software under the Apache Licence 2.0. It is built with Python, Qt {qt} and PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime and Jinja.</source>
        <translation>Study Courier est un logiciel libre sous licence Apache 2.0. Il est construit avec Python, Qt {qt} et PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime et Jinja.</translation>
    </message>
    <message>
        <source>The newest version is not known.</source>
        <translation>La version la plus récente n’est pas connue.</translation>
    </message>
    <message>
        <source>The newest version is {number}. Your coordinator knows where it is.</source>
        <translation>La version la plus récente est {number}. Votre coordinateur sait où elle est.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>C’est la version la plus récente.</translation>
    </message>
    <message>
        <source>Unfinished contributions, encrypted</source>
        <translation>Contributions inachevées, chiffrées</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>Ce qui est conservé, et où</translation>
    </message>
    <message>
        <source>Who is who, encrypted</source>
        <translation>Qui est qui, chiffré</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation>Date décalée</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Vidé</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>New identifier</source>
        <translation>Nouvel identifiant</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>Text checked</source>
        <translation>Texte contrôlé</translation>
    </message>
</context>
<context>
    <name>AttestationCard</name>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>I am allowed to send these exams for this project. I looked at what will be sent, and to the best of my knowledge nothing in it names a patient.</source>
        <translation>Je suis autorisé(e) à envoyer ces examens pour ce projet. J’ai regardé ce qui sera envoyé et, à ma connaissance, rien n’y désigne un patient.</translation>
    </message>
    <message>
        <source>Yo&amp;ur role</source>
        <translation>Votre &amp;fonction</translation>
    </message>
    <message>
        <source>You give your word with the button below. Your name and role become part of the report that goes with the package.</source>
        <translation>Le bouton ci-dessous engage votre parole. Votre nom et votre fonction font partie du rapport qui accompagne le paquet.</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Votre fonction</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Votre parole</translation>
    </message>
    <message>
        <source>such as study nurse</source>
        <translation>par exemple infirmière de recherche</translation>
    </message>
</context>
<context>
    <name>BoxEditor</name>
    <message>
        <source>add box</source>
        <translation>ajouter un cadre</translation>
    </message>
    <message>
        <source>copy box</source>
        <translation>copier le cadre</translation>
    </message>
    <message>
        <source>move box</source>
        <translation>déplacer le cadre</translation>
    </message>
    <message>
        <source>remove box</source>
        <translation>retirer le cadre</translation>
    </message>
</context>
<context>
    <name>BoxReason</name>
    <message>
        <source>A word that may stay; it is not blacked out.</source>
        <translation>Un mot qui peut rester&#x202f;; il n’est pas masqué.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Tracé</translation>
    </message>
    <message>
        <source>Drawn or changed by you.</source>
        <translation>Tracé ou modifié par vous.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Hors zone</translation>
    </message>
    <message>
        <source>Outside of the ultrasound picture.</source>
        <translation>Hors de l’image échographique.</translation>
    </message>
    <message>
        <source>Shows something that names the patient.</source>
        <translation>Montre quelque chose qui désigne le patient.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text was found here.</source>
        <translation>Du texte a été trouvé ici.</translation>
    </message>
    <message>
        <source>This device is known to write names here.</source>
        <translation>On sait que cet appareil inscrit des noms ici.</translation>
    </message>
</context>
<context>
    <name>BoxStrip</name>
    <message>
        <source>&amp;Copy to…</source>
        <translation>C&amp;opier vers…</translation>
    </message>
    <message>
        <source>All series with images of this size</source>
        <translation>Toutes les séries avec des images de cette taille</translation>
    </message>
    <message>
        <source>Box {number} of {total}: {why}</source>
        <translation>Cadre {number} sur {total}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Go to the next image with a box</source>
        <translation>Aller à l’image suivante avec un cadre</translation>
    </message>
    <message>
        <source>No text is marked in this image.</source>
        <translation>Aucun texte n’est marqué dans cette image.</translation>
    </message>
    <message>
        <source>No text is marked in this image. Other images with boxes: {count}.</source>
        <translation>Aucun texte n’est marqué dans cette image. Autres images avec des cadres&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>One box will be blacked out in this image.</source>
        <translation>Un cadre sera masqué en noir dans cette image.</translation>
    </message>
    <message>
        <source>Only words that may stay were found in this image.</source>
        <translation>Seuls des mots qui peuvent rester ont été trouvés dans cette image.</translation>
    </message>
    <message>
        <source>Remove this box</source>
        <translation>Retirer ce cadre</translation>
    </message>
    <message>
        <source>This series, images of this size</source>
        <translation>Cette série, images de cette taille</translation>
    </message>
    <message>
        <source>{count} boxes will be blacked out in this image.</source>
        <translation>{count} cadres seront masqués en noir dans cette image.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>ClinicalForm</name>
    <message>
        <source>Index day and outcome</source>
        <translation>Jour index et issue</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>pas encore répondu</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>il n’y en a pas eu</translation>
    </message>
    <message>
        <source>to correct: {n}</source>
        <translation>à corriger&#xa0;: {n}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>ClinicalPage</name>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Continuer à travailler</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Arrêter et fermer</translation>
    </message>
    <message>
        <source>Stop and close?</source>
        <translation>Arrêter et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>Work is still under way. What is finished is kept and can be continued later.</source>
        <translation>Le travail est en cours. Ce qui est terminé est conservé et pourra être repris plus tard.</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>A&amp;gree and make package</source>
        <translation>Accepter &amp;et créer le paquet</translation>
    </message>
    <message>
        <source>A&amp;gree and send</source>
        <translation>Accepter et &amp;envoyer</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go there: {what}</source>
        <translation>Y aller&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai en cours…</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>patients of {years} years and over</source>
        <translation>patients de {years} ans et plus</translation>
    </message>
    <message>
        <source>patients up to {years} years</source>
        <translation>patients jusqu’à {years} ans</translation>
    </message>
    <message>
        <source>showing {parts}</source>
        <translation>montrant {parts}</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Pick a day: {field}</source>
        <translation>Choisir un jour&#xa0;: {field}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Approve</source>
        <translation>Vali&amp;der</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>In&amp;clure à nouveau</translation>
    </message>
    <message>
        <source>Approve this series, or think again (A)</source>
        <translation>Valider cette série, ou revenir sur la décision (A)</translation>
    </message>
    <message>
        <source>Approved. It will be sent as shown.</source>
        <translation>Validée. Elle sera envoyée telle qu’affichée.</translation>
    </message>
    <message>
        <source>Held, will not be sent. </source>
        <translation>Retenue, ne sera pas envoyée. </translation>
    </message>
    <message>
        <source>Leave &amp;out…</source>
        <translation>É&amp;carter…</translation>
    </message>
    <message>
        <source>Leave this series out, or take it in again (X)</source>
        <translation>Écarter cette série, ou la reprendre (X)</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>Écartée&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>Text is to be expected here. Look closely, then decide.</source>
        <translation>Du texte est à prévoir ici. Regardez bien, puis décidez.</translation>
    </message>
    <message>
        <source>Text was found in the images. Check the boxes, then decide.</source>
        <translation>Du texte a été trouvé dans les images. Vérifiez les cadres, puis décidez.</translation>
    </message>
    <message>
        <source>Undo &amp;approval</source>
        <translation>&amp;Annuler la validation</translation>
    </message>
    <message>
        <source>Waits for your decision.</source>
        <translation>Attend votre décision.</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Pourquoi est-elle écartée&#x202f;?</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>&amp;Continue</source>
        <translation>Con&amp;tinuer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Abandonner…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Change the site&apos;s settings</source>
        <translation>Modifier les réglages du site</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Deli&amp;ver…</source>
        <translation>Li&amp;vrer…</translation>
    </message>
    <message>
        <source>Deliver this package, again or somewhere else</source>
        <translation>Livrer ce paquet, de nouveau ou ailleurs</translation>
    </message>
    <message>
        <source>Discard this contribution?</source>
        <translation>Abandonner cette contribution&#x202f;?</translation>
    </message>
    <message>
        <source>E&amp;xport receipts…</source>
        <translation>E&amp;xporter les récépissés…</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Rien ne vous attend.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>Ouvrir &amp;le rapport</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Récépissé</translation>
    </message>
    <message>
        <source>Save recover&amp;y file…</source>
        <translation>&amp;Enregistrer le fichier de secours…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Secrets in {store}</source>
        <translation>Secrets dans {store}</translation>
    </message>
    <message>
        <source>Secrets under your passphrase</source>
        <translation>Secrets sous votre phrase secrète</translation>
    </message>
    <message>
        <source>Site {number}</source>
        <translation>Site {number}</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevées</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Où c’est allé</translation>
    </message>
    <message>
        <source>Work in {folder}</source>
        <translation>Travail dans {folder}</translation>
    </message>
    <message>
        <source>Your decisions about it are forgotten. The exams themselves are not touched.</source>
        <translation>Vos décisions à son sujet sont oubliées. Les examens eux-mêmes ne sont pas touchés.</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>conservée sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>&amp;Client certificate</source>
        <translation>Cert&amp;ificat client</translation>
    </message>
    <message>
        <source>A&amp;PI key</source>
        <translation>&amp;Clé d’API</translation>
    </message>
    <message>
        <source>A&amp;ccess key</source>
        <translation>Clé &amp;d’accès</translation>
    </message>
    <message>
        <source>Access toke&amp;n</source>
        <translation>&amp;Jeton d’accès</translation>
    </message>
    <message>
        <source>B&amp;ucket in the path</source>
        <translation>Buc&amp;ket dans le chemin</translation>
    </message>
    <message>
        <source>Chec&amp;ksums</source>
        <translation>Sommes de &amp;contrôle</translation>
    </message>
    <message>
        <source>DICOM node (C-STORE over TLS)</source>
        <translation>Nœud DICOM (C-STORE sur TLS)</translation>
    </message>
    <message>
        <source>DICOMweb server</source>
        <translation>Serveur DICOMweb</translation>
    </message>
    <message>
        <source>Gen3 data commons</source>
        <translation>Gen3 Data Commons</translation>
    </message>
    <message>
        <source>HTTPS server</source>
        <translation>Serveur HTTPS</translation>
    </message>
    <message>
        <source>Key fi&amp;le</source>
        <translation>Fichier &amp;de clé</translation>
    </message>
    <message>
        <source>Key passph&amp;rase</source>
        <translation>Phrase de la &amp;clé</translation>
    </message>
    <message>
        <source>O&amp;ur AE title</source>
        <translation>&amp;Notre titre AE</translation>
    </message>
    <message>
        <source>POSDA archive</source>
        <translation>Archive POSDA</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Port for commitme&amp;nts</source>
        <translation>&amp;Port des engagements</translation>
    </message>
    <message>
        <source>Reg&amp;ion</source>
        <translation>Régio&amp;n</translation>
    </message>
    <message>
        <source>S&amp;3 service</source>
        <translation>Service S&amp;3</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>Bucket S3</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Serveur SFTP</translation>
    </message>
    <message>
        <source>SHA256:…</source>
        <translation>SHA256:…</translation>
    </message>
    <message>
        <source>Sec&amp;ret key</source>
        <translation>&amp;Clé secrète</translation>
    </message>
    <message>
        <source>Server f&amp;ingerprint</source>
        <translation>Empre&amp;inte du serveur</translation>
    </message>
    <message>
        <source>Sessio&amp;n token</source>
        <translation>&amp;Jeton de session</translation>
    </message>
    <message>
        <source>api_key out of credentials.json</source>
        <translation>api_key de credentials.json</translation>
    </message>
    <message>
        <source>given to you by the coordinator</source>
        <translation>fournie par le coordinateur</translation>
    </message>
    <message>
        <source>https://…, if it is not Amazon&apos;s</source>
        <translation>https://…, si ce n’est celui d’Amazon</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>seulement avec des clés temporaires</translation>
    </message>
</context>
<context>
    <name>DestinationFields</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>only if there is one</source>
        <translation>seulement s’il y en a</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>retenue</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>&amp;Keep the package on this computer</source>
        <translation>&amp;Garder le paquet sur cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Package is made in</source>
        <translation>&amp;Le paquet est créé dans</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Brows&amp;e…</source>
        <translation>Parc&amp;ourir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose the folder or drive</source>
        <translation>Choisir le dossier ou le lecteur</translation>
    </message>
    <message>
        <source>Choose where the package is made</source>
        <translation>Choisir où le paquet est créé</translation>
    </message>
    <message>
        <source>Copy it to a &amp;folder or drive</source>
        <translation>Le copier dans &amp;un dossier ou sur un lecteur</translation>
    </message>
    <message>
        <source>Encr&amp;ypted USB drive</source>
        <translation>Clé USB c&amp;hiffrée</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Folder or drive</source>
        <translation>Dossier ou lecteur</translation>
    </message>
    <message>
        <source>Package folder</source>
        <translation>Dossier du paquet</translation>
    </message>
    <message>
        <source>Send it to a ser&amp;ver</source>
        <translation>L’envoyer à un &amp;serveur</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Où cela va</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation>&amp;Nouvelle contribution</translation>
    </message>
    <message>
        <source>&amp;Who is who…</source>
        <translation>&amp;Qui est qui…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livré</translation>
    </message>
    <message>
        <source>Everything is in the package.</source>
        <translation>Tout est dans le paquet.</translation>
    </message>
    <message>
        <source>Not in the package, and what to do</source>
        <translation>Pas dans le paquet, et que faire</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>Ouvrir &amp;le rapport</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Récépissé</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save report as &amp;PDF…</source>
        <translation>Enregistrer le rapport en &amp;PDF…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The package is ready</source>
        <translation>Le paquet est prêt</translation>
    </message>
    <message>
        <source>Where the package is</source>
        <translation>Où est le paquet</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenus</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>inutilisables</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>series</source>
        <translation>séries</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>études</translation>
    </message>
    <message>
        <source>{size} in {files} files arrived at {where} and were checked there.</source>
        <translation>{size} en {files} fichiers sont arrivés à {where} et y ont été contrôlés.</translation>
    </message>
    <message>
        <source>{size}, every file checked. It has not been sent.</source>
        <translation>{size}, chaque fichier contrôlé. Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>{size}, sealed on {where} and read back from it. It is safe to unplug the drive.</source>
        <translation>{size}, scellés sur {where} et relus depuis là. Vous pouvez débrancher le lecteur sans risque.</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Being reviewed</source>
        <translation>En cours de revue</translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation>Choix des examens</translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation>Données cliniques</translation>
    </message>
    <message>
        <source>Packed, not delivered</source>
        <translation>En paquet, non livrée</translation>
    </message>
    <message>
        <source>Patients: {patients}, images: {images}</source>
        <translation>Patients&#xa0;: {patients}, images&#xa0;: {images}</translation>
    </message>
    <message>
        <source>Ready to confirm</source>
        <translation>Prête à confirmer</translation>
    </message>
    <message>
        <source>Stopped while sending</source>
        <translation>Arrêtée pendant l’envoi</translation>
    </message>
    <message>
        <source>{done} of {all} series decided</source>
        <translation>{done} séries sur {all} décidées</translation>
    </message>
</context>
<context>
    <name>DriveForm</name>
    <message>
        <source>&amp;Another place…</source>
        <translation>&amp;Autre endroit…</translation>
    </message>
    <message>
        <source>&amp;Drive</source>
        <translation>Lec&amp;teur</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Chercher &amp;de nouveau</translation>
    </message>
    <message>
        <source>Also copy the images unencrypted, for a vie&amp;wer</source>
        <translation>Copier aussi les images &amp;non chiffrées, pour une visionneuse</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters. Tell it to the archive by telephone; never let it travel with the drive.</source>
        <translation>Choisissez une phrase secrète d’au moins {count} caractères. Dites-la à l’archive par téléphone&#x202f;; ne la laissez jamais voyager avec le lecteur.</translation>
    </message>
    <message>
        <source>Choose the drive, or a folder on it</source>
        <translation>Choisir le lecteur, ou un dossier dessus</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Encrypted for the archive: only the archive can open the drive.</source>
        <translation>Chiffré pour l’archive&#xa0;: seule l’archive peut ouvrir le lecteur.</translation>
    </message>
    <message>
        <source>Encrypted: only who knows the passphrase can open the drive.</source>
        <translation>Chiffré&#xa0;: seul qui connaît la phrase secrète peut ouvrir le lecteur.</translation>
    </message>
    <message>
        <source>No drive was found. Plug one in.</source>
        <translation>Aucun lecteur trouvé. Branchez-en un.</translation>
    </message>
    <message>
        <source>O&amp;nce more</source>
        <translation>En&amp;core une fois</translation>
    </message>
    <message>
        <source>Passp&amp;hrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>Phrase secrète du lecteur</translation>
    </message>
    <message>
        <source>Passphrase of the drive, once more</source>
        <translation>Phrase secrète du lecteur, encore une fois</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Saisissez deux fois la même phrase secrète.</translation>
    </message>
    <message>
        <source>Whoever finds the drive can look at these images.</source>
        <translation>Qui trouve le lecteur peut regarder ces images.</translation>
    </message>
    <message>
        <source>{name}: write-protected ({free} free of {size}, {system})</source>
        <translation>{name}&#xa0;: protégé en écriture ({free} libres sur {size}, {system})</translation>
    </message>
    <message>
        <source>{name}: {free} free of {size}, {system}</source>
        <translation>{name}&#xa0;: {free} libres sur {size}, {system}</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose &amp;ZIP file…</source>
        <translation>Choisir un fichier &amp;ZIP…</translation>
    </message>
    <message>
        <source>Choose &amp;folder or disc…</source>
        <translation>Choisir un dossier ou un &amp;disque…</translation>
    </message>
    <message>
        <source>Drop your exams here</source>
        <translation>Déposez vos examens ici</translation>
    </message>
    <message>
        <source>Folders, ZIP files, or a disc from the scanner or PACS</source>
        <translation>Dossiers, fichiers ZIP, ou un disque de l’appareil ou du PACS</translation>
    </message>
    <message>
        <source>Your files are only read, never changed. Nothing is sent until you say so.</source>
        <translation>Vos fichiers sont seulement lus, jamais modifiés. Rien n’est envoyé avant que vous le disiez.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>encore environ %n heure</numerusform>
            <numerusform>encore environ %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>encore environ %n minute</numerusform>
            <numerusform>encore environ %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>encore moins d’une minute</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A newer version of the program wrote this site&apos;s store. Install that version.</source>
        <translation>Une version plus récente du programme a écrit le registre de ce site. Installez cette version.</translation>
    </message>
    <message>
        <source>A passphrase is needed. Run this on a terminal, or set {variable}.</source>
        <translation>Une phrase secrète est nécessaire. Lancez ceci dans un terminal, ou définissez {variable}.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>Un réglage est incorrect.</translation>
    </message>
    <message>
        <source>All patient numbers of this site are given away.</source>
        <translation>Tous les numéros de patient de ce site sont attribués.</translation>
    </message>
    <message>
        <source>Another run is building this package now. Wait for it, or choose another name.</source>
        <translation>Une autre exécution crée ce paquet en ce moment. Attendez-la, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Dates can be kept as they are or moved, not both ({options}).</source>
        <translation>Les dates peuvent rester telles quelles ou être décalées, pas les deux ({options}).</translation>
    </message>
    <message>
        <source>Enter the site number the archive gave you (six digits).</source>
        <translation>Saisissez le numéro de site que l’archive vous a donné (six chiffres).</translation>
    </message>
    <message>
        <source>Nobody could open the package: {problem}.</source>
        <translation>Personne ne pourrait ouvrir le paquet&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>One file cannot be used ({reason}).</source>
        <translation>Un fichier est inutilisable ({reason}).</translation>
    </message>
    <message>
        <source>One of the answers will not do: {problem}.</source>
        <translation>Une des réponses ne convient pas&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Quelque chose d’inattendu s’est produit.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Quelque chose s’est mal passé.</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing unfinished was left looking whole.</source>
        <translation>Arrêté comme demandé. Rien d’inachevé ne paraît complet.</translation>
    </message>
    <message>
        <source>That place cannot be written to. Choose another folder or ask for write access.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier ou demandez le droit d’écriture.</translation>
    </message>
    <message>
        <source>The archive has the files, but has not read them yet, so nothing is proved. Go on with sending in a while: only the proof is left.</source>
        <translation>L’archive a les fichiers mais ne les a pas encore lus&#x202f;; rien n’est donc prouvé. Reprenez l’envoi un peu plus tard&#xa0;: il ne reste que la preuve.</translation>
    </message>
    <message>
        <source>The cluster cannot be used: {problem}.</source>
        <translation>Le cluster est inutilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>The de-identification recipe cannot be used: {problem} (line {line}).</source>
        <translation>Les règles de désidentification sont inutilisables&#xa0;: {problem} (ligne {line}).</translation>
    </message>
    <message>
        <source>The destination&apos;s address cannot be used: {problem}.</source>
        <translation>L’adresse de destination est inutilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>The drive does not answer: it was pulled out, or is failing. Plug it in again and run again; what was finished on it is kept.</source>
        <translation>Le lecteur ne répond pas&#xa0;: il a été retiré, ou il est défaillant. Rebranchez-le et relancez&#x202f;; ce qui y est terminé est conservé.</translation>
    </message>
    <message>
        <source>The drive does not give back what was written to it. Run again; if it happens again, the drive is damaged: take another.</source>
        <translation>Le lecteur ne rend pas ce qui y a été écrit. Relancez&#x202f;; si cela se reproduit, le lecteur est endommagé&#xa0;: prenez-en un autre.</translation>
    </message>
    <message>
        <source>The drive is full. Free some space and run again; finished work is kept.</source>
        <translation>Le lecteur est plein. Libérez de la place et relancez&#x202f;; ce qui est terminé est conservé.</translation>
    </message>
    <message>
        <source>The drive is write-protected. Unlock it (some have a switch), or take another.</source>
        <translation>Le lecteur est protégé en écriture. Déverrouillez-le (certains ont un curseur), ou prenez-en un autre.</translation>
    </message>
    <message>
        <source>The login was good for a while only, and the time is over. Enter a new one; whoever gave you the old one has it.</source>
        <translation>La connexion ne valait qu’un moment, et il est passé. Saisissez-en une nouvelle, que vous donnera qui vous a donné l’ancienne.</translation>
    </message>
    <message>
        <source>The mapping file cannot be used: {problem}.</source>
        <translation>Le fichier de correspondances est inutilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>The package cannot be written there.</source>
        <translation>Le paquet ne peut pas être écrit à cet endroit.</translation>
    </message>
    <message>
        <source>The package could not be delivered.</source>
        <translation>Le paquet n’a pas pu être livré.</translation>
    </message>
    <message>
        <source>The package is not valid: {problem}.</source>
        <translation>Le paquet n’est pas valide&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site (it is signed with {fingerprint}). Nothing was kept; ask the site.</source>
        <translation>Le paquet se dit du site {site}, mais n’est pas signé avec la clé connue de ce site (il est signé avec {fingerprint}). Rien n’a été gardé&#x202f;; demandez au site.</translation>
    </message>
    <message>
        <source>The package would be written inside the study folder, or the study folder lies inside the package. Choose a place outside it.</source>
        <translation>Le paquet serait dans le dossier des examens, ou celui-ci dans le paquet. Choisissez un endroit en dehors.</translation>
    </message>
    <message>
        <source>The packages do not go together: {count} contradictions. Nothing was merged.</source>
        <translation>Les paquets ne vont pas ensemble&#xa0;: {count} contradictions. Rien n’a été fusionné.</translation>
    </message>
    <message>
        <source>The parts of the sealed package stand in another order: {file} is not the part its name says. Nothing was opened; copy it again from the drive.</source>
        <translation>Les parties du paquet scellé sont dans un autre ordre&#xa0;: {file} n’est pas la partie que dit son nom. Rien n’a été ouvert&#x202f;; copiez-le de nouveau depuis le lecteur.</translation>
    </message>
    <message>
        <source>The passphrase does not open the site&apos;s store.</source>
        <translation>La phrase secrète n’ouvre pas le registre du site.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {least} characters.</source>
        <translation>La phrase secrète est trop courte. Prenez au moins {least} caractères.</translation>
    </message>
    <message>
        <source>The project asks for {option}, which this version cannot do yet.</source>
        <translation>Le projet demande {option}, ce que cette version ne sait pas encore faire.</translation>
    </message>
    <message>
        <source>The project file cannot be used: {problem}. Ask the coordinator for a new one.</source>
        <translation>Le fichier de projet est inutilisable&#xa0;: {problem}. Demandez-en un nouveau au coordinateur.</translation>
    </message>
    <message>
        <source>The sealed package is not as the site sealed it: {file} was changed, or is damaged. Nothing was opened; ask the site for another.</source>
        <translation>Le paquet scellé n’est pas tel que le site l’a scellé&#xa0;: {file} a été modifié, ou est endommagé. Rien n’a été ouvert&#x202f;; demandez-en un autre au site.</translation>
    </message>
    <message>
        <source>The sealed package is not complete: {file} is missing or too short. Copy it again from the drive, or ask the site.</source>
        <translation>Le paquet scellé n’est pas complet&#xa0;: {file} manque ou est trop court. Copiez-le de nouveau depuis le lecteur, ou demandez au site.</translation>
    </message>
    <message>
        <source>The secret this site&apos;s earlier pseudonyms were made with is not on this computer. Import the recovery file; without it the same patient would get a different pseudonym.</source>
        <translation>Le secret qui a servi aux pseudonymes antérieurs de ce site n’est pas sur cet ordinateur. Importez le fichier de secours&#x202f;; sans lui, le même patient recevrait un autre pseudonyme.</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Check the network and try again; sending goes on where it stopped. If it stays so, ask whoever looks after your network.</source>
        <translation>Le serveur est injoignable pour le moment. Vérifiez le réseau et réessayez&#xa0;; l’envoi reprend où il s’est arrêté. Si cela dure, demandez à qui s’occupe de votre réseau.</translation>
    </message>
    <message>
        <source>The server does not accept this login. Check the user name and the key or password; if they are right, ask the coordinator.</source>
        <translation>Le serveur n’accepte pas cette connexion. Vérifiez le nom d’utilisateur et la clé ou le mot de passe&#xa0;; s’ils sont justes, demandez au coordinateur.</translation>
    </message>
    <message>
        <source>The server does not let this computer in by certificate: {problem}. Choose the certificate and the key that the coordinator gave you, or ask for new ones.</source>
        <translation>Le serveur ne laisse pas entrer cet ordinateur par certificat&#xa0;: {problem}. Choisissez le certificat et la clé que le coordinateur vous a donnés, ou demandez-en de nouveaux.</translation>
    </message>
    <message>
        <source>The server is not the one this site knows: its fingerprint differs, or is not known yet. Ask the coordinator by telephone whether it is {fingerprint}, and go on only if it is.</source>
        <translation>Le serveur n’est pas celui que ce site connaît&#xa0;: son empreinte est autre, ou pas encore connue. Demandez au coordinateur par téléphone si c’est {fingerprint}, et ne continuez que si c’est le cas.</translation>
    </message>
    <message>
        <source>The server refused to store the package ({problem}). If you cannot mend that yourself, read this line to the coordinator.</source>
        <translation>Le serveur a refusé d’enregistrer le paquet ({problem}). Si vous ne pouvez pas y remédier vous-même, lisez cette ligne au coordinateur.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: {problem}. Nothing was sent; ask the coordinator, or whoever looks after your network.</source>
        <translation>Le certificat du serveur n’est pas accepté&#xa0;: {problem}. Rien n’a été envoyé&#x202f;; demandez au coordinateur, ou à qui s’occupe de votre réseau.</translation>
    </message>
    <message>
        <source>The server, or something on the way to it, offers no encryption this program accepts (TLS 1.2 or newer). Nothing was sent; ask whoever looks after your network.</source>
        <translation>Le serveur, ou quelque chose sur le chemin, n’offre aucun chiffrement que ce programme accepte (TLS 1.2 ou plus récent). Rien n’a été envoyé&#xa0;; demandez à qui s’occupe de votre réseau.</translation>
    </message>
    <message>
        <source>The site number is missing. It is in the coordinator&apos;s project file.</source>
        <translation>Le numéro de site manque. Il est dans le fichier de projet du coordinateur.</translation>
    </message>
    <message>
        <source>The site number must be six digits, such as 004711.</source>
        <translation>Le numéro de site doit avoir six chiffres, comme 004711.</translation>
    </message>
    <message>
        <source>The site&apos;s secret is in this computer&apos;s password store, which does not open now. Sign in to the desktop and unlock it, or import the recovery file.</source>
        <translation>Le secret du site est dans le gestionnaire de mots de passe de cet ordinateur, qui ne s’ouvre pas pour le moment. Ouvrez votre session et déverrouillez-le, ou importez le fichier de secours.</translation>
    </message>
    <message>
        <source>The site&apos;s secrets cannot be reached.</source>
        <translation>Les secrets du site sont inaccessibles.</translation>
    </message>
    <message>
        <source>The studies could not be read.</source>
        <translation>Les examens n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The trial with invented images did not end as it must: {problem}.</source>
        <translation>L’essai avec des images inventées ne s’est pas terminé comme il le doit&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>There is already something at that place that is not an unfinished package of ours.</source>
        <translation>Il y a déjà à cet endroit quelque chose qui n’est pas un de nos paquets inachevés.</translation>
    </message>
    <message>
        <source>There is no folder, ZIP file or disc at that place. Check the name.</source>
        <translation>Il n’y a ni dossier, ni fichier ZIP, ni disque à cet endroit. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no sealed package at that place. Choose the folder with manifest.json.</source>
        <translation>Il n’y a pas de paquet scellé à cet endroit. Choisissez le dossier avec manifest.json.</translation>
    </message>
    <message>
        <source>There is no server of that name. Compare the address with what the coordinator gave you, letter by letter, and check the network.</source>
        <translation>Il n’y a pas de serveur de ce nom. Comparez l’adresse, lettre par lettre, avec celle que le coordinateur vous a donnée, et vérifiez le réseau.</translation>
    </message>
    <message>
        <source>This computer offers no unlocked password store. Enter a passphrase, or set STUDY_COURIER_PASSPHRASE for unattended use.</source>
        <translation>Cet ordinateur n’offre pas de gestionnaire de mots de passe ouvert. Saisissez une phrase secrète, ou définissez STUDY_COURIER_PASSPHRASE pour un usage sans surveillance.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the server&apos;s. Set date and time right, or ask whoever looks after this computer.</source>
        <translation>L’horloge de cet ordinateur diffère trop de celle du serveur. Mettez la date et l’heure à jour, ou demandez à qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>This is not a whole recovery file of Study Courier.</source>
        <translation>Ceci n’est pas un fichier de secours complet de Study Courier.</translation>
    </message>
    <message>
        <source>This key cannot sign project files, or its passphrase is another. Choose the secret half of an Ed25519 key, such as the file project-key.</source>
        <translation>Cette clé ne peut pas signer de fichiers de projet, ou sa phrase secrète est une autre. Choisissez la moitié secrète d’une clé Ed25519, comme le fichier project-key.</translation>
    </message>
    <message>
        <source>This key, or its passphrase, does not open the package.</source>
        <translation>Cette clé, ou sa phrase secrète, n’ouvre pas le paquet.</translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened.</source>
        <translation>Ce paquet du site {site} a déjà été reçu, le {day}. Rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>This site already works with another secret. Replacing it breaks the link to what was sent before; say so expressly if that is meant.</source>
        <translation>Ce site travaille déjà avec un autre secret. Le remplacer rompt le lien avec ce qui a été envoyé&#x202f;; dites expressément si c’est voulu.</translation>
    </message>
    <message>
        <source>This table cannot be read: {problem}.</source>
        <translation>Ce tableau est illisible&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>What arrived at the server is not what was sent. Send again.</source>
        <translation>Ce qui est arrivé au serveur n’est pas ce qui a été envoyé. Envoyez de nouveau.</translation>
    </message>
    <message>
        <source>What was inside does not pass the check ({problem}). Nothing of it was kept.</source>
        <translation>Ce qui était à l’intérieur ne passe pas le contrôle ({problem}). Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy does not let this program through ({problem}). Ask whoever looks after your network.</source>
        <translation>Le proxy de votre réseau ne laisse pas passer ce programme ({problem}). Demandez à qui s’occupe de votre réseau.</translation>
    </message>
    <message>
        <source>a clinical table cannot be read</source>
        <translation>un tableau clinique est illisible</translation>
    </message>
    <message>
        <source>a damaged copy of the package is already there</source>
        <translation>une copie endommagée du paquet s’y trouve déjà</translation>
    </message>
    <message>
        <source>a file address names no computer</source>
        <translation>une adresse de fichier ne nomme aucun ordinateur</translation>
    </message>
    <message>
        <source>a file cannot be read</source>
        <translation>un fichier est illisible</translation>
    </message>
    <message>
        <source>a file changed since it was packaged</source>
        <translation>un fichier a changé depuis la mise en paquet</translation>
    </message>
    <message>
        <source>a file has no place in the tree of the site&apos;s patients</source>
        <translation>un fichier n’a pas de place dans l’arborescence des patients du site</translation>
    </message>
    <message>
        <source>a file is too large for it</source>
        <translation>un fichier est trop grand pour lui</translation>
    </message>
    <message>
        <source>a file is too large for that drive</source>
        <translation>un fichier est trop grand pour ce lecteur</translation>
    </message>
    <message>
        <source>a finished file was taken away</source>
        <translation>un fichier terminé a été retiré</translation>
    </message>
    <message>
        <source>a folder cannot be read</source>
        <translation>un dossier est illisible</translation>
    </message>
    <message>
        <source>a line of a manifest cannot be read</source>
        <translation>une ligne d’un manifeste est illisible</translation>
    </message>
    <message>
        <source>a login by name needs the user and identity pool beside it</source>
        <translation>une connexion par nom demande à côté le groupe d’utilisateurs et le groupe d’identités</translation>
    </message>
    <message>
        <source>a manifest names a path outside the package</source>
        <translation>un manifeste nomme un chemin hors du paquet</translation>
    </message>
    <message>
        <source>a manifest names one file twice</source>
        <translation>un manifeste nomme deux fois un fichier</translation>
    </message>
    <message>
        <source>a recipient must be a key that begins with age1</source>
        <translation>un destinataire doit être une clé qui commence par age1</translation>
    </message>
    <message>
        <source>a row is too large for it</source>
        <translation>une ligne est trop grande pour lui</translation>
    </message>
    <message>
        <source>a server is trusted for which nobody vouches</source>
        <translation>on fait confiance à un serveur dont personne ne se porte garant</translation>
    </message>
    <message>
        <source>a server that says nothing was waited for</source>
        <translation>un serveur qui ne dit rien a été attendu</translation>
    </message>
    <message>
        <source>a table&apos;s name cannot be used as a file name</source>
        <translation>le nom d’un tableau ne peut pas servir de nom de fichier</translation>
    </message>
    <message>
        <source>a tag file cannot be read</source>
        <translation>un fichier d’étiquettes est illisible</translation>
    </message>
    <message>
        <source>a user name like that is not allowed</source>
        <translation>un tel nom d’utilisateur n’est pas permis</translation>
    </message>
    <message>
        <source>an identifier cannot be used as a file name</source>
        <translation>un identifiant ne peut pas servir de nom de fichier</translation>
    </message>
    <message>
        <source>an image cannot be read</source>
        <translation>une image est illisible</translation>
    </message>
    <message>
        <source>an image comes twice</source>
        <translation>une image y est deux fois</translation>
    </message>
    <message>
        <source>another package of that name is already there</source>
        <translation>un autre paquet de ce nom s’y trouve déjà</translation>
    </message>
    <message>
        <source>choose the tables of cases and of events together</source>
        <translation>choisissez ensemble les tableaux des cas et des événements</translation>
    </message>
    <message>
        <source>deid cannot read it</source>
        <translation>deid ne peut pas les lire</translation>
    </message>
    <message>
        <source>deid&apos;s own device rules cannot be read</source>
        <translation>les règles d’appareils de deid sont illisibles</translation>
    </message>
    <message>
        <source>it answers no C-ECHO</source>
        <translation>il ne répond pas au C-ECHO</translation>
    </message>
    <message>
        <source>it asks for a certificate, and none was given</source>
        <translation>il demande un certificat, et aucun n’a été donné</translation>
    </message>
    <message>
        <source>it asks for a login</source>
        <translation>il demande une connexion</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>lecture impossible</translation>
    </message>
    <message>
        <source>it did not understand the request</source>
        <translation>il n’a pas compris la demande</translation>
    </message>
    <message>
        <source>it does not accept the one given</source>
        <translation>il n’accepte pas celui qui a été donné</translation>
    </message>
    <message>
        <source>it does not answer as Amazon Cognito does</source>
        <translation>il ne répond pas comme Amazon Cognito</translation>
    </message>
    <message>
        <source>it does not answer as a Gen3 archive does</source>
        <translation>il ne répond pas comme une archive Gen3</translation>
    </message>
    <message>
        <source>it does not check what it is sent</source>
        <translation>il ne vérifie pas ce qui lui est envoyé</translation>
    </message>
    <message>
        <source>it does not know our name (AE title)</source>
        <translation>il ne connaît pas notre nom (titre AE)</translation>
    </message>
    <message>
        <source>it does not know the upload it began</source>
        <translation>il ne connaît pas l’envoi qu’il a lui-même commencé</translation>
    </message>
    <message>
        <source>it does not let what arrived be read back</source>
        <translation>il ne laisse pas relire ce qui est arrivé</translation>
    </message>
    <message>
        <source>it does not speak DICOM</source>
        <translation>il ne parle pas DICOM</translation>
    </message>
    <message>
        <source>it does not speak SFTP</source>
        <translation>il ne parle pas SFTP</translation>
    </message>
    <message>
        <source>it does not speak TLS</source>
        <translation>il ne parle pas TLS</translation>
    </message>
    <message>
        <source>it does not speak this protocol</source>
        <translation>il ne parle pas ce protocole</translation>
    </message>
    <message>
        <source>it does not trust who issued the one given</source>
        <translation>il ne fait pas confiance à l’émetteur de celui qui a été donné</translation>
    </message>
    <message>
        <source>it does not understand an image</source>
        <translation>il ne comprend pas une image</translation>
    </message>
    <message>
        <source>it ends with program and project, such as /Open/R1</source>
        <translation>elle se termine par le programme et le projet, comme /Open/R1</translation>
    </message>
    <message>
        <source>it ends with the host or port</source>
        <translation>elle se termine par l’hôte ou le port</translation>
    </message>
    <message>
        <source>it failed without saying why</source>
        <translation>échec sans raison donnée</translation>
    </message>
    <message>
        <source>it has a part after ? or #</source>
        <translation>elle a une partie après&#x202f;? ou #</translation>
    </message>
    <message>
        <source>it has expired, or this computer&apos;s clock is wrong</source>
        <translation>il a expiré, ou l’horloge de cet ordinateur est fausse</translation>
    </message>
    <message>
        <source>it has no tables of studies and patients, which this archive needs</source>
        <translation>il n’a pas les tableaux d’études et de patients dont cette archive a besoin</translation>
    </message>
    <message>
        <source>it has no worker</source>
        <translation>il n’a aucun worker</translation>
    </message>
    <message>
        <source>it holds a link or a device</source>
        <translation>il contient un lien ou un périphérique</translation>
    </message>
    <message>
        <source>it holds a password; enter the password where it is asked for</source>
        <translation>elle contient un mot de passe&#x202f;; saisissez-le là où il est demandé</translation>
    </message>
    <message>
        <source>it holds no image</source>
        <translation>il ne contient aucune image</translation>
    </message>
    <message>
        <source>it holds too many parts for a workbook</source>
        <translation>il a trop de parties pour un classeur</translation>
    </message>
    <message>
        <source>it is an old Excel file, or has a password; save it as .xlsx without</source>
        <translation>c’est un ancien fichier Excel, ou il a un mot de passe&#x202f;; enregistrez-le en .xlsx sans mot de passe</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>elle est vide</translation>
    </message>
    <message>
        <source>it is larger than 1 MiB</source>
        <translation>il dépasse 1 Mio</translation>
    </message>
    <message>
        <source>it is larger than 256 MiB; split the bundle</source>
        <translation>il dépasse 256 Mio&#x202f;; divisez le bundle</translation>
    </message>
    <message>
        <source>it is not FHIR</source>
        <translation>ce n’est pas du FHIR</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is not TOML</source>
        <translation>ce n’est pas du TOML</translation>
    </message>
    <message>
        <source>it is not a whole XLSX file</source>
        <translation>ce n’est pas un fichier XLSX complet</translation>
    </message>
    <message>
        <source>it is not called by that name (AE title)</source>
        <translation>il ne porte pas ce nom (titre AE)</translation>
    </message>
    <message>
        <source>it is not decided yet what &apos;clinical check&apos; asks of it</source>
        <translation>ce que «&#xa0;clinical check&#xa0;» demande n’est pas encore décidé</translation>
    </message>
    <message>
        <source>it is not text; save it as CSV UTF-8</source>
        <translation>ce n’est pas du texte&#x202f;; enregistrez-le en CSV UTF-8</translation>
    </message>
    <message>
        <source>it is not the one the project file names</source>
        <translation>ce n’est pas celui que nomme le fichier de projet</translation>
    </message>
    <message>
        <source>it is not valid yet, or this computer&apos;s clock is wrong</source>
        <translation>il n’est pas encore valide, ou l’horloge de cet ordinateur est fausse</translation>
    </message>
    <message>
        <source>it is of another site than the project file</source>
        <translation>il est d’un autre site que le fichier de projet</translation>
    </message>
    <message>
        <source>it must be a folder, or begin with sftp://, https://, s3://, dicomweb://, dicoms://, posda:// or gen3://</source>
        <translation>elle doit être un dossier, ou commencer par sftp://, https://, s3://, dicomweb://, dicoms://, posda:// ou gen3://</translation>
    </message>
    <message>
        <source>it must begin with dicoms://; anything else can be read on the way</source>
        <translation>elle doit commencer par dicoms://&#x202f;; tout le reste peut être lu en chemin</translation>
    </message>
    <message>
        <source>it must begin with https://; anything else can be read on the way</source>
        <translation>elle doit commencer par https://&#x202f;; tout le reste peut être lu en chemin</translation>
    </message>
    <message>
        <source>it offers no SFTP</source>
        <translation>il n’offre pas SFTP</translation>
    </message>
    <message>
        <source>it offers no encryption this program accepts</source>
        <translation>il n’offre aucun chiffrement que ce programme accepte</translation>
    </message>
    <message>
        <source>it refuses the way to the server</source>
        <translation>il refuse le passage vers le serveur</translation>
    </message>
    <message>
        <source>it says that an image is not of the kind it claims to be</source>
        <translation>il dit qu’une image n’est pas du type qu’elle annonce</translation>
    </message>
    <message>
        <source>it sends us to another address</source>
        <translation>il nous renvoie à une autre adresse</translation>
    </message>
    <message>
        <source>it takes no association from us</source>
        <translation>il n’accepte aucune association de notre part</translation>
    </message>
    <message>
        <source>it takes no files of this kind</source>
        <translation>il ne prend pas de fichiers de ce type</translation>
    </message>
    <message>
        <source>it takes no files this way</source>
        <translation>il ne prend pas de fichiers par cette voie</translation>
    </message>
    <message>
        <source>it takes no images of this kind</source>
        <translation>il ne prend pas d’images de ce type</translation>
    </message>
    <message>
        <source>it takes no images of this kind or encoding</source>
        <translation>il ne prend pas d’images de ce type ou de ce codage</translation>
    </message>
    <message>
        <source>it took none of the images</source>
        <translation>il n’a pris aucune des images</translation>
    </message>
    <message>
        <source>it unpacks to a dangerous size</source>
        <translation>il se décompresse à une taille dangereuse</translation>
    </message>
    <message>
        <source>it vouches for itself only</source>
        <translation>il ne répond que de lui-même</translation>
    </message>
    <message>
        <source>it was issued for another server&apos;s name</source>
        <translation>il a été émis pour le nom d’un autre serveur</translation>
    </message>
    <message>
        <source>its disk or your quota is full</source>
        <translation>son disque ou votre quota est plein</translation>
    </message>
    <message>
        <source>its files are not those its manifests list</source>
        <translation>ses fichiers ne sont pas ceux que ses manifestes énumèrent</translation>
    </message>
    <message>
        <source>its folder is not valid</source>
        <translation>son dossier n’est pas valide</translation>
    </message>
    <message>
        <source>its host or port is not valid</source>
        <translation>son hôte ou son port n’est pas valide</translation>
    </message>
    <message>
        <source>its image manifest cannot be read</source>
        <translation>son manifeste d’images est illisible</translation>
    </message>
    <message>
        <source>its manifests cannot be read</source>
        <translation>ses manifestes sont illisibles</translation>
    </message>
    <message>
        <source>its name (AE title) is missing or not valid</source>
        <translation>son nom (titre AE) manque ou n’est pas valide</translation>
    </message>
    <message>
        <source>its prefix is not valid</source>
        <translation>son préfixe n’est pas valide</translation>
    </message>
    <message>
        <source>its report cannot be read</source>
        <translation>son rapport est illisible</translation>
    </message>
    <message>
        <source>its scheduler does not answer</source>
        <translation>son ordonnanceur ne répond pas</translation>
    </message>
    <message>
        <source>its tables name a series it does not hold</source>
        <translation>ses tableaux nomment une série qu’il ne contient pas</translation>
    </message>
    <message>
        <source>its {identity} needs a user&apos;s name (s3://user@bucket/...)</source>
        <translation>son {identity} demande un nom d’utilisateur (s3://user@bucket/...)</translation>
    </message>
    <message>
        <source>neither a key to encrypt to nor a passphrase is given</source>
        <translation>ni clé de chiffrement ni phrase secrète n’est donnée</translation>
    </message>
    <message>
        <source>nobody this computer or the project trusts vouches for it</source>
        <translation>personne à qui cet ordinateur ou le projet fait confiance ne s’en porte garant</translation>
    </message>
    <message>
        <source>site_id must be six digits, or a range</source>
        <translation>site_id doit avoir six chiffres, ou être un intervalle</translation>
    </message>
    <message>
        <source>something else of that name is already there</source>
        <translation>autre chose de ce nom s’y trouve déjà</translation>
    </message>
    <message>
        <source>study-courier[cluster] is not installed</source>
        <translation>study-courier[cluster] n’est pas installé</translation>
    </message>
    <message>
        <source>the API key is another archive&apos;s</source>
        <translation>la clé d’API est celle d’une autre archive</translation>
    </message>
    <message>
        <source>the S3 service beside it is not valid</source>
        <translation>le service S3 indiqué n’est pas valide</translation>
    </message>
    <message>
        <source>the S3 service or region beside it is not valid</source>
        <translation>le service S3 ou la région indiquée n’est pas valide</translation>
    </message>
    <message>
        <source>the authority beside it is no PEM certificate</source>
        <translation>l’autorité indiquée n’est pas un certificat PEM</translation>
    </message>
    <message>
        <source>the bucket is in another region</source>
        <translation>le bucket est dans une autre région</translation>
    </message>
    <message>
        <source>the bucket&apos;s name is not valid (s3://bucket/prefix)</source>
        <translation>le nom du bucket n’est pas valide (s3://bucket/prefix)</translation>
    </message>
    <message>
        <source>the clinical tables are not as they must be</source>
        <translation>les tableaux cliniques ne sont pas comme ils doivent être</translation>
    </message>
    <message>
        <source>the computer could not read the file</source>
        <translation>l’ordinateur n’a pas pu lire le fichier</translation>
    </message>
    <message>
        <source>the connection is not encrypted; use tls://</source>
        <translation>la connexion n’est pas chiffrée&#x202f;; prenez tls://</translation>
    </message>
    <message>
        <source>the data dictionary cannot be read</source>
        <translation>le dictionnaire de données est illisible</translation>
    </message>
    <message>
        <source>the data dictionary knows no cases</source>
        <translation>le dictionnaire de données ne connaît pas de cas</translation>
    </message>
    <message>
        <source>the dictionary it names is not beside it</source>
        <translation>le dictionnaire qu’il nomme n’est pas à côté</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the folder is not there</source>
        <translation>le dossier n’est pas là</translation>
    </message>
    <message>
        <source>the folder lies inside the package</source>
        <translation>le dossier se trouve dans le paquet</translation>
    </message>
    <message>
        <source>the manifest lists a file outside the payload</source>
        <translation>le manifeste énumère un fichier hors du contenu</translation>
    </message>
    <message>
        <source>the one given has expired, or a clock is wrong</source>
        <translation>celui qui a été donné a expiré, ou une horloge est fausse</translation>
    </message>
    <message>
        <source>the one given was revoked</source>
        <translation>celui qui a été donné a été révoqué</translation>
    </message>
    <message>
        <source>the package is already in this folder</source>
        <translation>le paquet est déjà dans ce dossier</translation>
    </message>
    <message>
        <source>the payload&apos;s size is not the one the package states</source>
        <translation>la taille du contenu n’est pas celle que le paquet indique</translation>
    </message>
    <message>
        <source>the port for its storage commitment is in use</source>
        <translation>le port de son storage commitment est occupé</translation>
    </message>
    <message>
        <source>the server&apos;s name is missing</source>
        <translation>le nom du serveur manque</translation>
    </message>
    <message>
        <source>the user name is missing (sftp://user@host/folder)</source>
        <translation>le nom d’utilisateur manque (sftp://user@host/folder)</translation>
    </message>
    <message>
        <source>there is a link or device in it</source>
        <translation>un lien ou un périphérique s’y trouve</translation>
    </message>
    <message>
        <source>there is no DICOMweb that takes images</source>
        <translation>il n’y a pas de DICOMweb qui prenne des images</translation>
    </message>
    <message>
        <source>there is no POSDA at that address</source>
        <translation>il n’y a pas de POSDA à cette adresse</translation>
    </message>
    <message>
        <source>there is no such bucket</source>
        <translation>ce bucket n’existe pas</translation>
    </message>
    <message>
        <source>there is no such user or identity pool</source>
        <translation>ce groupe d’utilisateurs ou d’identités n’existe pas</translation>
    </message>
    <message>
        <source>this line is no rule</source>
        <translation>cette ligne n’est pas une règle</translation>
    </message>
    <message>
        <source>too many of its cells are merged; unmerge them</source>
        <translation>trop de ses cellules sont fusionnées&#x202f;; séparez-les</translation>
    </message>
    <message>
        <source>two images have the same UID</source>
        <translation>deux images ont le même UID</translation>
    </message>
    <message>
        <source>what stands there is no version number</source>
        <translation>ce qui s’y trouve n’est pas un numéro de version</translation>
    </message>
    <message>
        <source>you have no right to do that there</source>
        <translation>vous n’avez pas le droit de faire cela à cet endroit</translation>
    </message>
    <message>
        <source>you have no right to upload files there</source>
        <translation>vous n’avez pas le droit d’y envoyer des fichiers</translation>
    </message>
    <message>
        <source>{count} of the {total} studies in this package were delivered there before, in another package (last on {day}). Send them again only if the archive wants them again.</source>
        <translation>{count} des {total} études de ce paquet y ont déjà été livrées, dans un autre paquet (la dernière fois le {day}). Ne les envoyez de nouveau que si l’archive les veut encore une fois.</translation>
    </message>
    <message>
        <source>{file} cannot be read as text. Check that it is there, and saved as UTF-8.</source>
        <translation>{file} ne peut pas être lu comme texte. Vérifiez que le fichier est là et enregistré en UTF-8.</translation>
    </message>
    <message>
        <source>{needed} are needed, and only {free} are free on the drive. Nothing was written.</source>
        <translation>Il faut {needed}, et seuls {free} sont libres sur le lecteur. Rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copier les détails</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Study Courier</source>
        <translation>Study Courier</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>Your exams are unchanged. If this happens again, send the details below to whoever looks after this program. They contain no patient data.</source>
        <translation>Vos examens sont inchangés. Si cela se reproduit, envoyez les détails ci-dessous à qui s’occupe de ce programme. Ils ne contiennent aucune donnée de patient.</translation>
    </message>
</context>
<context>
    <name>ErrorsLine</name>
    <message>
        <source>Go to it</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go to the first error</source>
        <translation>Aller à la première erreur</translation>
    </message>
    <message>
        <source>To correct: {count}</source>
        <translation>À corriger&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Why what has an error is left out</source>
        <translation>Pourquoi ce qui est erroné est écarté</translation>
    </message>
    <message>
        <source>or say why it is left out</source>
        <translation>ou dites pourquoi c’est écarté</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Add breathing support</source>
        <translation>Ajouter une assistance respiratoire</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Ajouter une maladie</translation>
    </message>
    <message>
        <source>Add intensive care</source>
        <translation>Ajouter des soins intensifs</translation>
    </message>
    <message>
        <source>Add medication</source>
        <translation>Ajouter un médicament</translation>
    </message>
    <message>
        <source>Add observation</source>
        <translation>Ajouter une observation</translation>
    </message>
    <message>
        <source>Add stay in hospital</source>
        <translation>Ajouter un séjour à l’hôpital</translation>
    </message>
    <message>
        <source>Add test</source>
        <translation>Ajouter un test</translation>
    </message>
    <message>
        <source>Add vaccination</source>
        <translation>Ajouter une vaccination</translation>
    </message>
    <message>
        <source>Breathing support</source>
        <translation>Assistance respiratoire</translation>
    </message>
    <message>
        <source>COVID-19 tests</source>
        <translation>Tests COVID-19</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Maladies</translation>
    </message>
    <message>
        <source>Hospital and intensive care</source>
        <translation>Hôpital et soins intensifs</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Soins intensifs</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Médicament</translation>
    </message>
    <message>
        <source>Medications</source>
        <translation>Médicaments</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Stay in hospital</source>
        <translation>Séjour à l’hôpital</translation>
    </message>
    <message>
        <source>Stays in hospital</source>
        <translation>Séjours à l’hôpital</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Vaccination</source>
        <translation>Vaccination</translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation>Vaccinations</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Take out: {what}</source>
        <translation>Retirer&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Where to save the receipts</source>
        <translation>Où enregistrer les récépissés</translation>
    </message>
</context>
<context>
    <name>FaceTabs</name>
    <message>
        <source>&amp;Images</source>
        <translation>Imag&amp;es</translation>
    </message>
    <message>
        <source>Hea&amp;der</source>
        <translation>En-&amp;tête</translation>
    </message>
    <message>
        <source>Who&amp;le series</source>
        <translation>Série ent&amp;ière</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Admitted</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code system</source>
        <translation>Système de codes</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Day of the sample</source>
        <translation>Jour du prélèvement</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Discharged to</source>
        <translation>Sortie vers</translation>
    </message>
    <message>
        <source>Dose number</source>
        <translation>Numéro de dose</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origine ethnique</translation>
    </message>
    <message>
        <source>Ever COVID-19 positive</source>
        <translation>Déjà positif au COVID-19</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Index date</source>
        <translation>Date index</translation>
    </message>
    <message>
        <source>Index event</source>
        <translation>Événement index</translation>
    </message>
    <message>
        <source>Intensive care from</source>
        <translation>Soins intensifs du</translation>
    </message>
    <message>
        <source>Intensive care until</source>
        <translation>Soins intensifs au</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Long COVID</source>
        <translation>COVID long</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Race and ethnicity, all that apply</source>
        <translation>Race et origine ethnique, tout ce qui convient</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Code postal (ZIP)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>a real date</source>
        <translation>une date réelle</translation>
    </message>
    <message>
        <source>a reference leads nowhere</source>
        <translation>une référence qui ne mène nulle part</translation>
    </message>
    <message>
        <source>a required attribute is missing</source>
        <translation>un attribut obligatoire manque</translation>
    </message>
    <message>
        <source>a value that must not be there</source>
        <translation>une valeur qui ne doit pas s’y trouver</translation>
    </message>
    <message>
        <source>a vendor&apos;s private attribute</source>
        <translation>un attribut privé d’un fabricant</translation>
    </message>
    <message>
        <source>an attribute that was not planned</source>
        <translation>un attribut qui n’était pas prévu</translation>
    </message>
    <message>
        <source>an original identifier</source>
        <translation>un identifiant d’origine</translation>
    </message>
    <message>
        <source>bytes after the image</source>
        <translation>des octets après l’image</translation>
    </message>
    <message>
        <source>bytes before the header</source>
        <translation>des octets avant l’en-tête</translation>
    </message>
    <message>
        <source>something that names the patient</source>
        <translation>quelque chose qui désigne le patient</translation>
    </message>
    <message>
        <source>the file differs from what was written</source>
        <translation>le fichier diffère de ce qui a été écrit</translation>
    </message>
    <message>
        <source>the file is no longer DICOM</source>
        <translation>le fichier n’est plus du DICOM</translation>
    </message>
    <message>
        <source>the file&apos;s technical head</source>
        <translation>la tête technique du fichier</translation>
    </message>
    <message>
        <source>the pseudonym is not this patient&apos;s</source>
        <translation>le pseudonyme n’est pas celui de ce patient</translation>
    </message>
    <message>
        <source>what was done is not stated</source>
        <translation>ce qui a été fait n’est pas déclaré</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Back</source>
        <translation>Retou&amp;r</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Choose: {what}</source>
        <translation>Choisir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Exams</source>
        <translation>Exa&amp;mens</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>Recommen&amp;cer</translation>
    </message>
    <message>
        <source>Add ZI&amp;P…</source>
        <translation>Ajouter &amp;un ZIP…</translation>
    </message>
    <message>
        <source>Exams found</source>
        <translation>Examens trouvés</translation>
    </message>
    <message>
        <source>Left o&amp;ut</source>
        <translation>Écarté&amp;s</translation>
    </message>
    <message>
        <source>No exam was found there.</source>
        <translation>Aucun examen n’y a été trouvé.</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Lecture des examens</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenus</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>inutilisables</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>series</source>
        <translation>séries</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>études</translation>
    </message>
    <message>
        <source>{project} asks for {asks}</source>
        <translation>{project} demande {asks}</translation>
    </message>
    <message>
        <source>{stage}: {done}</source>
        <translation>{stage}&#xa0;: {done}</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}&#xa0;: {done} sur {total}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>&amp;One by one</source>
        <translation>&amp;Un par un</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Chercher un patient</translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation>Chercher un patient par nom ou numéro</translation>
    </message>
    <message>
        <source>Patients changed: {count}</source>
        <translation>Patients modifiés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Rows or columns without a place: {count}</source>
        <translation>Lignes ou colonnes sans place&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The form of one patient (Ctrl+G)</source>
        <translation>Le formulaire d’un patient (Ctrl+G)</translation>
    </message>
    <message>
        <source>This is too much for one paste. Import it as a table.</source>
        <translation>C’est trop pour un seul collage. Importez-le comme tableau.</translation>
    </message>
    <message>
        <source>Type, or paste from a spreadsheet. If the first column pasted holds Patient IDs, each row finds its patient. Ctrl+Enter opens the form.</source>
        <translation>Saisissez, ou collez depuis un tableur. Si la première colonne collée contient des Patient ID, chaque ligne trouve son patient. Ctrl+Entrée ouvre le formulaire.</translation>
    </message>
    <message>
        <source>Which patients are shown</source>
        <translation>Quels patients sont affichés</translation>
    </message>
    <message>
        <source>all patients</source>
        <translation>tous les patients</translation>
    </message>
    <message>
        <source>{done} of {total} patients</source>
        <translation>{done} patients sur {total}</translation>
    </message>
    <message>
        <source>{shown} of {every} patients</source>
        <translation>{shown} patients sur {every}</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Facts of all patients</source>
        <translation>Données de tous les patients</translation>
    </message>
</context>
<context>
    <name>HeaderChanges</name>
    <message>
        <source> Cut out: {cuts}.</source>
        <translation> Retranché&#xa0;: {cuts}.</translation>
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
        <translation>À lire, s’il vous plaît</translation>
    </message>
    <message>
        <source>Removed by you</source>
        <translation>Retiré par vous</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation>Texte nettoyé</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Sera envoyé</translation>
    </message>
    <message>
        <source>{name} {tag}: {action}.{cut} Rule: {rule}</source>
        <translation>{name} {tag}&#xa0;: {action}.{cut} Règle&#xa0;: {rule}</translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>&amp;Kept text</source>
        <translation>Texte &amp;gardé</translation>
    </message>
    <message>
        <source>&amp;Remove value…</source>
        <translation>Supprimer la vale&amp;ur…</translation>
    </message>
    <message>
        <source>&amp;Restore value</source>
        <translation>Rétablir la vale&amp;ur</translation>
    </message>
    <message>
        <source>All ro&amp;ws</source>
        <translation>Toutes les lig&amp;nes</translation>
    </message>
    <message>
        <source>C&amp;hanged</source>
        <translation>C&amp;hangé</translation>
    </message>
    <message>
        <source>Choose a row to see the rule behind it.</source>
        <translation>Choisissez une ligne pour voir la règle qui l’explique.</translation>
    </message>
    <message>
        <source>Do not send this value (Del)</source>
        <translation>Ne pas envoyer cette valeur (Suppr)</translation>
    </message>
    <message>
        <source>Filter by name, tag or value</source>
        <translation>Filtrer par nom, tag ou valeur</translation>
    </message>
    <message>
        <source>Filter the header</source>
        <translation>Filtrer l’en-tête</translation>
    </message>
    <message>
        <source>Header before and after</source>
        <translation>En-tête avant et après</translation>
    </message>
    <message>
        <source>Pri&amp;vate</source>
        <translation>&amp;Privé</translation>
    </message>
    <message>
        <source>{shown} of {every} rows</source>
        <translation>{shown} lignes sur {every}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>At the left are the series, at the right the original beside what would be sent. Look at text that stays, and at the edges of the pictures. A approves a series, N goes to the next one, X leaves it out.</source>
        <translation>À gauche les séries, à droite l’original à côté de ce qui serait envoyé. Regardez le texte qui reste, et les bords des images. A valide une série, N passe à la suivante, X l’écarte.</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Commencez ici</translation>
    </message>
    <message>
        <source>Choose a patient at the left and enter what you know, with the real dates as you write them. The picture above shows when things were, counted from the index day: a wrong year stands out. The dates stay here, encrypted; what leaves are days from the index day, ages up to 89 and three digits of the ZIP code.</source>
        <translation>Choisissez un patient à gauche et saisissez ce que vous savez, avec les vraies dates comme vous les écrivez. Le graphique au-dessus montre quand les choses ont eu lieu, comptées à partir du jour index&#xa0;: une année fausse saute aux yeux. Les dates restent ici, chiffrées&#x202f;; ce qui sort, ce sont des jours à partir du jour index, des âges jusqu’à 89 et trois chiffres du code postal.</translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation>Choix des examens</translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>Couleurs et mots</translation>
    </message>
    <message>
        <source>Ctrl+G shows all patients in one grid. Type, or paste a column from a spreadsheet; with the Patient IDs as its first column each row finds its patient. Ctrl+D fills the chosen cells with what the first says, Ctrl+Z takes the last act back, Ctrl+Enter opens the form.</source>
        <translation>Ctrl+G montre tous les patients dans une grille. Saisissez, ou collez une colonne depuis un tableur&#x202f;; avec les Patient ID en première colonne, chaque ligne trouve son patient. Ctrl+D remplit les cellules choisies avec ce que dit la première, Ctrl+Z annule le dernier geste, Ctrl+Entrée ouvre le formulaire.</translation>
    </message>
    <message>
        <source>Drop folders, ZIP files or a disc into the window, as many as you like. The files are only read. The list shows patients, their studies and their series; take a tick away and that part is left out.</source>
        <translation>Déposez dans la fenêtre des dossiers, des fichiers ZIP ou un disque, autant que vous voulez. Les fichiers sont seulement lus. La liste montre les patients, leurs études et leurs séries&#x202f;; décochez une partie et elle est écartée.</translation>
    </message>
    <message>
        <source>Each line of the header says in words what happens to it: kept, changed, removed, emptied or added. Text that stays comes first: please read it. Choose a line to read the rule behind it, and Remove value if it must not leave.</source>
        <translation>Chaque ligne de l’en-tête dit en mots ce qui lui arrive&#xa0;: conservé, changé, supprimé, vidé ou ajouté. Le texte qui reste vient en premier&#xa0;: lisez-le, s’il vous plaît. Choisissez une ligne pour lire la règle qui l’explique, et «&#xa0;Supprimer la valeur&#xa0;» si elle ne doit pas sortir.</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>À partir d’un tableau</translation>
    </message>
    <message>
        <source>Here is everything that is not sent, and why. Some of it waits for your word: whether two names are one person, or whether a series is sent although the project did not ask for its kind.</source>
        <translation>Voici tout ce qui n’est pas envoyé, et pourquoi. Une partie attend votre mot&#xa0;: si deux noms sont une seule personne, ou si une série est envoyée bien que le projet n’ait pas demandé ce type.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Looking before sending</source>
        <translation>Regarder avant d’envoyer</translation>
    </message>
    <message>
        <source>Many patients at once</source>
        <translation>Beaucoup de patients à la fois</translation>
    </message>
    <message>
        <source>Pseudonyms are made with a secret that only your site has. It is kept in this computer&apos;s password store, or under a passphrase of yours.</source>
        <translation>Les pseudonymes sont faits avec un secret que seul votre site possède. Il est conservé dans le gestionnaire de mots de passe de cet ordinateur, ou sous une phrase secrète à vous.</translation>
    </message>
    <message>
        <source>Read what you agree to, and enter your name and role. The button that sends gives your word; it becomes part of the report, with the day and the time.</source>
        <translation>Lisez ce que vous acceptez, puis saisissez votre nom et votre fonction. Le bouton qui envoie engage votre parole ; elle figure dans le rapport, avec le jour et l’heure.</translation>
    </message>
    <message>
        <source>Text in the pictures</source>
        <translation>Texte dans les images</translation>
    </message>
    <message>
        <source>The coordinator of the project may have mailed you a file ending in .toml. Drop it into the window. You see what it sets up before anything of it counts. If it is signed, let the coordinator read you the eight groups of letters on the phone.</source>
        <translation>Le coordinateur du projet vous a peut-être envoyé un fichier se terminant par .toml. Déposez-le dans la fenêtre. Vous voyez ce qu’il règle avant que quoi que ce soit compte. S’il est signé, faites-vous lire au téléphone les huit groupes de lettres par le coordinateur.</translation>
    </message>
    <message>
        <source>The coordinator tells you the server&apos;s address and fingerprint and gives you a key file or password. “Test the connection” tries them without sending anything. A login is kept only if you ask for it, and then sealed.</source>
        <translation>La coordination vous indique l’adresse et l’empreinte du serveur et vous donne un fichier de clé ou un mot de passe. « Tester la connexion » les essaie sans rien envoyer. Un accès n’est gardé que si vous le demandez, et alors scellé.</translation>
    </message>
    <message>
        <source>The last look</source>
        <translation>Le dernier regard</translation>
    </message>
    <message>
        <source>The page says what leaves the building and what does not. Whatever still has to be mended is listed at the top, and leads you there.</source>
        <translation>La page dit ce qui quitte l’établissement et ce qui n’en sort pas. Ce qu’il reste à corriger est en haut et vous y conduit.</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>Le fichier de projet</translation>
    </message>
    <message>
        <source>The receipt proves what arrived. The report says what was done and names no patient. “Who is who” finds a patient&apos;s pseudonym, or the patient of one; a table saved from it names patients and must stay at your site.</source>
        <translation>Le récépissé prouve ce qui est arrivé. Le rapport dit ce qui a été fait et ne nomme aucun patient. « Qui est qui » trouve le pseudonyme d’un patient, ou le patient d’un pseudonyme ; un tableau enregistré depuis là nomme des patients et doit rester dans votre site.</translation>
    </message>
    <message>
        <source>Unknown, none, or not asked</source>
        <translation>Inconnu, aucun, ou non demandé</translation>
    </message>
    <message>
        <source>What is under a box is blacked out, exactly as the right side shows. B, then drag: a new box (Enter adds one without a mouse; a double click takes a word that was allowed). Tab chooses a box, arrows move it, Shift and arrows size it, Delete removes it, Ctrl+Z takes a step back. J goes to the next image with a box.</source>
        <translation>Ce qui est sous un cadre est masqué en noir, exactement comme le montre le côté droit. B, puis glisser&#xa0;: un nouveau cadre (Entrée en ajoute un sans souris&#x202f;; un double-clic prend un mot qui était permis). Tab choisit un cadre, les flèches le déplacent, Maj et flèches changent sa taille, Suppr le retire, Ctrl+Z revient d’un pas. J passe à l’image suivante avec un cadre.</translation>
    </message>
    <message>
        <source>What the patient went through</source>
        <translation>Ce que le patient a traversé</translation>
    </message>
    <message>
        <source>What you have now</source>
        <translation>Ce que vous avez maintenant</translation>
    </message>
    <message>
        <source>Wheel or arrow keys: next image. Drag: brightness, or 1 to 5 for the usual ones. Ctrl and wheel, or + and -: larger and smaller; middle button: move; 0: as at first. P plays the series. Whole series shows all images at once.</source>
        <translation>Molette ou flèches&#xa0;: image suivante. Glisser&#xa0;: luminosité, ou 1 à 5 pour les réglages usuels. Ctrl et molette, ou + et -&#xa0;: plus grand et plus petit&#x202f;; bouton du milieu&#xa0;: déplacer&#x202f;; 0&#xa0;: comme au début. P fait défiler la série. «&#xa0;Série entière&#xa0;» montre toutes les images à la fois.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Où cela va</translation>
    </message>
    <message>
        <source>While it works</source>
        <translation>Pendant le travail</translation>
    </message>
    <message>
        <source>You may pause, stop, close the window or lose the network: what is finished is kept, and it goes on from there. Each file is read again after it was written; one that fails this check is held back and does not stop the others.</source>
        <translation>Vous pouvez mettre en pause, arrêter, fermer la fenêtre ou perdre le réseau&#xa0;: ce qui est terminé est conservé, et cela reprend là. Chaque fichier est relu après son écriture&#x202f;; celui qui échoue à ce contrôle est retenu et n’arrête pas les autres.</translation>
    </message>
    <message>
        <source>Your site&apos;s secrets</source>
        <translation>Les secrets de votre site</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Votre parole</translation>
    </message>
    <message>
        <source>“Import…” reads CSV or Excel tables and FHIR files. What can be read in two ways is asked first, and your answers are remembered. Ctrl+E goes to the next patient without facts, Ctrl+D copies from the one before.</source>
        <translation>«&#xa0;Importer des tableaux…&#xa0;» lit des tableaux CSV ou Excel et des fichiers FHIR. Ce qui peut se lire de deux façons est demandé d’abord, et vos réponses sont retenues. Ctrl+E passe au patient suivant sans données, Ctrl+D copie du précédent.</translation>
    </message>
    <message>
        <source>“New contribution” begins with empty hands. What you did not finish is listed under “Unfinished”: “Continue” brings you back to where you stopped, also after the computer was switched off.</source>
        <translation>«&#xa0;Nouvelle contribution&#xa0;» commence les mains vides. Ce que vous n’avez pas terminé est sous «&#xa0;Inachevées&#xa0;»&#xa0;: «&#xa0;Continuer&#xa0;» vous ramène là où vous étiez, même après l’arrêt de l’ordinateur.</translation>
    </message>
    <message>
        <source>“Unknown” says that somebody looked and could not find out; “There was none” that somebody looked and it did not happen. What you leave empty, nobody was asked.</source>
        <translation>«&#xa0;Inconnu&#xa0;» dit que quelqu’un a cherché sans pouvoir savoir&#x202f;; «&#xa0;Il n’y en a pas eu&#xa0;», que quelqu’un a cherché et que cela n’a pas eu lieu. Ce que vous laissez vide n’a été demandé à personne.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Aide pour cette page</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Dates such as 03/04/2021 can be read in two ways. What comes first?</source>
        <translation>Des dates comme 03/04/2021 peuvent se lire de deux façons. Qu’est-ce qui vient d’abord&#x202f;?</translation>
    </message>
    <message>
        <source>No column says whose row it is. Which one is the patient_id?</source>
        <translation>Aucune colonne ne dit à qui est la ligne. Laquelle est patient_id&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means.</source>
        <translation>Personne n’a encore décidé ce que cela signifie.</translation>
    </message>
    <message>
        <source>Numbers stand for dates. How do they count?</source>
        <translation>Des nombres tiennent lieu de dates. Comment comptent-ils&#x202f;?</translation>
    </message>
    <message>
        <source>Patient numbers have lost zeros in front. How many digits have they?</source>
        <translation>Des numéros de patient ont perdu des zéros devant. Combien de chiffres ont-ils&#x202f;?</translation>
    </message>
    <message>
        <source>Some dates have the day first, some the month. Which have the others?</source>
        <translation>Certaines dates ont le jour d’abord, d’autres le mois. Qu’ont les autres&#x202f;?</translation>
    </message>
    <message>
        <source>The column is not read. Which is it, if any?</source>
        <translation>La colonne n’est pas lue. Laquelle est-ce, s’il y en a une&#x202f;?</translation>
    </message>
    <message>
        <source>Two columns would be the same. Which is it? The other is empty.</source>
        <translation>Deux colonnes seraient la même. Laquelle est-ce&#x202f;? L’autre est vide.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>jour, mois, année</translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1900</source>
        <translation>jours comme Excel les compte, depuis 1900</translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1904</source>
        <translation>jours comme Excel les compte, depuis 1904</translation>
    </message>
    <message>
        <source>leave the column out</source>
        <translation>écarter la colonne</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mois, jour, année</translation>
    </message>
    <message>
        <source>rows: {count}</source>
        <translation>lignes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>table of cases</source>
        <translation>tableau des cas</translation>
    </message>
    <message>
        <source>table of events</source>
        <translation>tableau des événements</translation>
    </message>
    <message>
        <source>{table}, row {row}</source>
        <translation>{table}, ligne {row}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Read again with these answers</source>
        <translation>&amp;Relire avec ces réponses</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message>
        <source>&amp;Take over {count} patients</source>
        <translation>Re&amp;prendre {count} patients</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>Tout a pu être lu.</translation>
    </message>
    <message>
        <source>Import clinical facts</source>
        <translation>Importer des données cliniques</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Restes</translation>
    </message>
    <message>
        <source>No row is about a patient of these exams.</source>
        <translation>Aucune ligne ne concerne un patient de ces examens.</translation>
    </message>
    <message>
        <source>Open questions: {count}. What they leave open can also be mended in the form.</source>
        <translation>Questions ouvertes&#xa0;: {count}. Ce qu’elles laissent ouvert peut aussi être corrigé dans le formulaire.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading… {count} patients</source>
        <translation>Lecture… {count} patients</translation>
    </message>
    <message>
        <source>Something has to be decided before the tables can be read.</source>
        <translation>Il faut décider quelque chose avant que les tableaux puissent être lus.</translation>
    </message>
    <message>
        <source>The images are here; no row is about this patient.</source>
        <translation>Les images sont ici&#x202f;; aucune ligne ne concerne ce patient.</translation>
    </message>
    <message>
        <source>What is left over on either side</source>
        <translation>Ce qui reste de chaque côté</translation>
    </message>
    <message>
        <source>What was typed of the patients in the tables is replaced.</source>
        <translation>Ce qui a été saisi pour les patients des tableaux est remplacé.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>non décidé</translation>
    </message>
</context>
<context>
    <name>KeptBack</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>KindLine</name>
    <message>
        <source>There was none</source>
        <translation>Il n’y en a pas eu</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Breathing</source>
        <translation>Respiration</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hôpital</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Imagerie</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Soins intensifs</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
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
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>LeavesCard</name>
    <message>
        <source>A report with counts and rules, and your name and role below it.</source>
        <translation>Un rapport avec des comptes et des règles, et dessous votre nom et votre fonction.</translation>
    </message>
    <message>
        <source>Clinical tables (patients with facts: {count}): days from the index day, no dates; ages to 89; three digits of the ZIP code.</source>
        <translation>Tableaux cliniques (patients avec données&#xa0;: {count})&#xa0;: jours à partir du jour index, aucune date&#x202f;; âges jusqu’à 89&#x202f;; trois chiffres du code postal.</translation>
    </message>
    <message>
        <source>Leaves the building</source>
        <translation>Quitte l’établissement</translation>
    </message>
    <message>
        <source>No clinical facts.</source>
        <translation>Aucune donnée clinique.</translation>
    </message>
    <message>
        <source>Patients under pseudonyms such as {site}-123456.</source>
        <translation>Patients sous des pseudonymes comme {site}-123456.</translation>
    </message>
    <message>
        <source>The package {name}, as it was made and checked; its report says more.</source>
        <translation>Le paquet {name}, tel qu’il a été fait et contrôlé&#x202f;; son rapport en dit plus.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>series</source>
        <translation>séries</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>&amp;Include anyway</source>
        <translation>&amp;Inclure quand même</translation>
    </message>
    <message>
        <source>&amp;It is one person</source>
        <translation>C’est &amp;une seule personne</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files of the chosen reason</source>
        <translation>Fichiers du motif choisi</translation>
    </message>
    <message>
        <source>Is it one person?</source>
        <translation>Est-ce une seule personne&#x202f;?</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Not sent, by reason</source>
        <translation>Non envoyé, par motif</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Rien n’est écarté.</translation>
    </message>
    <message>
        <source>Patient ID {number} is used with names that differ too much to be one person: {names}. If the patient changed the name, say so. If these are two patients, correct the ID in the PACS; until then nothing of it is sent.</source>
        <translation>Le Patient ID {number} est utilisé avec des noms trop différents pour une seule personne&#xa0;: {names}. Si le patient a changé de nom, dites-le. S’il s’agit de deux patients, corrigez l’ID dans le PACS&#x202f;; d’ici là, rien n’en est envoyé.</translation>
    </message>
    <message>
        <source>The project does not ask for it: {why}.</source>
        <translation>Le projet ne le demande pas&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Tout est comme vous l’avez laissé.</translation>
    </message>
    <message>
        <source>Hidden while you were away</source>
        <translation>Masqué pendant votre absence</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>That is not your site&apos;s passphrase.</source>
        <translation>Ce n’est pas la phrase secrète de votre site.</translation>
    </message>
    <message>
        <source>The work under way goes on.</source>
        <translation>Le travail en cours continue.</translation>
    </message>
    <message>
        <source>Your site&apos;s passphrase</source>
        <translation>Phrase secrète de votre site</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source> years</source>
        <translation> ans</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Body parts</source>
        <translation>&amp;Régions du corps</translation>
    </message>
    <message>
        <source>&amp;Clinical tables (TOML)</source>
        <translation>&amp;Tableaux cliniques (TOML)</translation>
    </message>
    <message>
        <source>&amp;Keys that open drives</source>
        <translation>Clés qui &amp;ouvrent les lecteurs</translation>
    </message>
    <message>
        <source>&amp;Make and sign</source>
        <translation>Créer et &amp;signer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Private block (0013)</source>
        <translation>&amp;Bloc privé (0013)</translation>
    </message>
    <message>
        <source>&amp;Recipe file</source>
        <translation>Fichier de rè&amp;gles</translation>
    </message>
    <message>
        <source>&amp;Site numbers</source>
        <translation>Numéros &amp;de site</translation>
    </message>
    <message>
        <source>&amp;Whom sites ask</source>
        <translation>À &amp;qui les sites s’adressent</translation>
    </message>
    <message>
        <source>&amp;Youngest</source>
        <translation>Plus &amp;jeune</translation>
    </message>
    <message>
        <source>A dri&amp;ve may also carry the images unencrypted</source>
        <translation>&amp;Un lecteur peut aussi porter les images non chiffrées</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>M&amp;odalities</source>
        <translation>&amp;Modalités</translation>
    </message>
    <message>
        <source>Made and signed: {count} in {folder}. Your key&apos;s fingerprint: {key}</source>
        <translation>Créés et signés&#xa0;: {count} dans {folder}. Empreinte de votre clé&#xa0;: {key}</translation>
    </message>
    <message>
        <source>New project file</source>
        <translation>Nouveau fichier de projet</translation>
    </message>
    <message>
        <source>Ol&amp;dest</source>
        <translation>&amp;Plus âgé</translation>
    </message>
    <message>
        <source>Oldest patient, in years</source>
        <translation>Patient le plus âgé, en années</translation>
    </message>
    <message>
        <source>P&amp;ut the files into</source>
        <translation>Mettre les fic&amp;hiers dans</translation>
    </message>
    <message>
        <source>Passp&amp;hrase of the key</source>
        <translation>Phrase secrète de &amp;la clé</translation>
    </message>
    <message>
        <source>Server f&amp;ingerprint</source>
        <translation>&amp;Empreinte du serveur</translation>
    </message>
    <message>
        <source>Sites take it over at their first start. It holds no secret.</source>
        <translation>Les sites l’adoptent à leur premier démarrage. Il ne contient aucun secret.</translation>
    </message>
    <message>
        <source>The file and its signature</source>
        <translation>Le fichier et sa signature</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Le projet</translation>
    </message>
    <message>
        <source>Wha&amp;t a person agrees to</source>
        <translation>&amp;Ce qu’une personne accepte</translation>
    </message>
    <message>
        <source>Where packages go</source>
        <translation>Où vont les paquets</translation>
    </message>
    <message>
        <source>Which exams, and what happens to them</source>
        <translation>Quels examens, et ce qu’ils deviennent</translation>
    </message>
    <message>
        <source>Youngest patient, in years</source>
        <translation>Patient le plus jeune, en années</translation>
    </message>
    <message>
        <source>Your si&amp;gning key</source>
        <translation>&amp;Votre clé de signature</translation>
    </message>
    <message>
        <source>any age</source>
        <translation>tout âge</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Approve or leave out every series.</source>
        <translation>Validez ou écartez chaque série.</translation>
    </message>
    <message>
        <source>Choose a folder, ZIP file or disc first.</source>
        <translation>Choisissez d’abord un dossier, un fichier ZIP ou un disque.</translation>
    </message>
    <message>
        <source>Choose the exams again.</source>
        <translation>Choisissez de nouveau les examens.</translation>
    </message>
    <message>
        <source>Choose the folder of the package.</source>
        <translation>Choisissez le dossier du paquet.</translation>
    </message>
    <message>
        <source>Correct the clinical facts, or say why they are left out.</source>
        <translation>Corrigez les données cliniques, ou dites pourquoi elles sont écartées.</translation>
    </message>
    <message>
        <source>Enter the six digits of your site ID.</source>
        <translation>Saisissez les six chiffres de l’ID de votre site.</translation>
    </message>
    <message>
        <source>Enter your name and role.</source>
        <translation>Saisissez votre nom et votre fonction.</translation>
    </message>
    <message>
        <source>No usable image was found.</source>
        <translation>Aucune image utilisable n’a été trouvée.</translation>
    </message>
    <message>
        <source>Nothing would be sent: every series is left out or held.</source>
        <translation>Rien ne serait envoyé&#xa0;: chaque série est écartée ou retenue.</translation>
    </message>
    <message>
        <source>Please wait until this is finished.</source>
        <translation>Veuillez attendre que ce soit terminé.</translation>
    </message>
    <message>
        <source>Say where the package goes.</source>
        <translation>Dites où va le paquet.</translation>
    </message>
    <message>
        <source>The project asks for the clinical facts of every patient.</source>
        <translation>Le projet demande les données cliniques de chaque patient.</translation>
    </message>
</context>
<context>
    <name>OpenPackageDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;New project file…</source>
        <translation>&amp;Nouveau fichier de projet…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key</source>
        <translation>Phrase secrète de &amp;la clé</translation>
    </message>
    <message>
        <source>&amp;Sealed package</source>
        <translation>&amp;Paquet scellé</translation>
    </message>
    <message>
        <source>It is decrypted beside its place, checked again as if nobody had checked it, and kept only if it passes.</source>
        <translation>Il est déchiffré à côté de sa place, contrôlé de nouveau comme si personne ne l’avait fait, et gardé seulement s’il passe.</translation>
    </message>
    <message>
        <source>It passed, and is in {folder}. The key of this site is known from now on: ask the site, by telephone, whether it is {key}. If it is not, delete the folder.</source>
        <translation>Il a passé le contrôle et se trouve dans {folder}. La clé de ce site est connue désormais : demandez au site, par téléphone, si c’est bien {key}. Sinon, supprimez le dossier.</translation>
    </message>
    <message>
        <source>It passed, and is in {folder}. The receipt for the site is beside it.</source>
        <translation>Il a passé le contrôle et se trouve dans {folder}. Le récépissé pour le site est à côté.</translation>
    </message>
    <message>
        <source>Key of the si&amp;te</source>
        <translation>Clé du si&amp;te</translation>
    </message>
    <message>
        <source>Open a sealed package</source>
        <translation>Ouvrir un paquet scellé</translation>
    </message>
    <message>
        <source>Open it a&amp;gain, although it was received before</source>
        <translation>L’ouvrir de nouveau, bien &amp;qu’il ait déjà été reçu</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Pro&amp;ject file</source>
        <translation>Fichier &amp;de projet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Put it &amp;into</source>
        <translation>Le &amp;mettre dans</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Récépissé</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>&amp;Clé secrète</translation>
    </message>
    <message>
        <source>The package lies there already. Choose another folder to put it into.</source>
        <translation>Le paquet s’y trouve déjà. Choisissez un autre dossier où le mettre.</translation>
    </message>
    <message>
        <source>The package of site {site} is not signed with the key entered above, but with {fingerprint}. Nothing was kept. If the site does not tell you exactly this key, the package is not from it.</source>
        <translation>Le paquet du site {site} n’est pas signé avec la clé saisie plus haut, mais avec {fingerprint}. Rien n’a été gardé. Si le site ne vous donne pas exactement cette clé, le paquet ne vient pas de lui.</translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site. Nothing was kept. Ask the site, by telephone, for its key; enter what it tells you above, and open the package again. It is signed with {fingerprint}.</source>
        <translation>Le paquet dit venir du site {site}, mais n’est pas signé avec la clé connue de ce site. Rien n’a été gardé. Demandez au site sa clé, par téléphone ; saisissez plus haut ce qu’il vous donne, et ouvrez le paquet encore une fois. Il est signé avec {fingerprint}.</translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened: if you still have it, there is nothing to do.</source>
        <translation>Ce paquet du site {site} a déjà été reçu, le {day}. Rien n’a été ouvert : si vous l’avez encore, il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was kept.</source>
        <translation>Vous l’avez arrêté. Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>an existing folder</source>
        <translation>un dossier existant</translation>
    </message>
    <message>
        <source>only as the site told it, by telephone</source>
        <translation>seulement telle que le site l’a donnée par téléphone</translation>
    </message>
    <message>
        <source>only if it sets rules of its own</source>
        <translation>seulement s’il établit ses propres règles</translation>
    </message>
    <message>
        <source>only if the package has no key.age</source>
        <translation>seulement si le paquet n’a pas de key.age</translation>
    </message>
    <message>
        <source>the folder with manifest.json</source>
        <translation>le dossier avec manifest.json</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>Age (to 89), sex, size and weight stay.</source>
        <translation>L’âge (jusqu’à 89), le sexe, la taille et le poids restent.</translation>
    </message>
    <message>
        <source>Dates are moved; the days between two exams stay the same.</source>
        <translation>Les dates sont décalées&#x202f;; les jours entre deux examens restent les mêmes.</translation>
    </message>
    <message>
        <source>Descriptions stay, without what points to the patient.</source>
        <translation>Les descriptions restent, sans ce qui désigne le patient.</translation>
    </message>
    <message>
        <source>Drawings over the pictures are removed.</source>
        <translation>Les dessins sur les images sont supprimés.</translation>
    </message>
    <message>
        <source>Faces are made unrecognisable.</source>
        <translation>Les visages sont rendus méconnaissables.</translation>
    </message>
    <message>
        <source>Maker and model of the scanner stay.</source>
        <translation>Le fabricant et le modèle de l’appareil restent.</translation>
    </message>
    <message>
        <source>Names, numbers and addresses are removed.</source>
        <translation>Les noms, numéros et adresses sont supprimés.</translation>
    </message>
    <message>
        <source>Of the makers&apos; own entries those stay that the standard calls safe.</source>
        <translation>Des entrées propres aux fabricants restent celles que la norme dit sûres.</translation>
    </message>
    <message>
        <source>Original image identifiers stay.</source>
        <translation>Les identifiants d’origine des images restent.</translation>
    </message>
    <message>
        <source>Real dates stay as they are.</source>
        <translation>Les vraies dates restent telles quelles.</translation>
    </message>
    <message>
        <source>Reports may go, after their text was cleaned.</source>
        <translation>Les comptes rendus peuvent partir, une fois leur texte nettoyé.</translation>
    </message>
    <message>
        <source>Text in the pictures is blacked out.</source>
        <translation>Le texte dans les images est masqué en noir.</translation>
    </message>
    <message>
        <source>The name of your institution stays.</source>
        <translation>Le nom de votre établissement reste.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Begin a contribution, or go on with one.</source>
        <translation>Commencez une contribution, ou poursuivez-en une.</translation>
    </message>
    <message>
        <source>Choose the exams to contribute. Nothing leaves this computer.</source>
        <translation>Choisissez les examens de la contribution. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Données cliniques</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Enter real dates. Only days from the index day leave.</source>
        <translation>Saisissez de vraies dates. Seuls des jours à partir du jour index sortent.</translation>
    </message>
    <message>
        <source>Every file is cleaned, checked and packed, then delivered.</source>
        <translation>Chaque fichier est nettoyé, contrôlé et mis en paquet, puis livré.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>See what will be sent, beside the original.</source>
        <translation>Voyez ce qui sera envoyé, à côté de l’original.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>What is in the package, and what stayed behind.</source>
        <translation>Ce qui est dans le paquet, et ce qui est resté.</translation>
    </message>
    <message>
        <source>What leaves the building, what does not, and where it goes.</source>
        <translation>Ce qui quitte l’établissement, ce qui n’en sort pas, et où cela va.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source> Choose one of at least {count} characters and keep it safe: without it, earlier contributions cannot be linked to new ones.</source>
        <translation> Choisissez-en une d’au moins {count} caractères et gardez-la en lieu sûr&#xa0;: sans elle, les contributions antérieures ne peuvent être reliées aux nouvelles.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>Con&amp;tinuer</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters for the recovery file. Keep the two apart, and neither on this computer: whoever has both can tell who is who.</source>
        <translation>Choisissez une phrase secrète d’au moins {count} caractères pour le fichier de secours. Gardez les deux séparément, et aucun sur cet ordinateur&#xa0;: qui a les deux peut savoir qui est qui.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Phrase secrète, &amp;encore</translation>
    </message>
    <message>
        <source>Please use at least {count} characters.</source>
        <translation>Prenez au moins {count} caractères, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Fichier de secours</translation>
    </message>
    <message>
        <source>That passphrase does not open the recovery file.</source>
        <translation>Cette phrase secrète n’ouvre pas le fichier de secours.</translation>
    </message>
    <message>
        <source>That passphrase does not open the site&apos;s store.</source>
        <translation>Cette phrase secrète n’ouvre pas le registre du site.</translation>
    </message>
    <message>
        <source>The two do not agree yet.</source>
        <translation>Les deux ne concordent pas encore.</translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase protects your site&apos;s secrets.</source>
        <translation>Cet ordinateur n’a pas de gestionnaire de mots de passe&#x202f;; une phrase secrète protège donc les secrets de votre site.</translation>
    </message>
    <message>
        <source>Type the passphrase that was chosen when the recovery file was saved. The file&apos;s secret becomes this site&apos;s own: patients get the pseudonyms they had before.</source>
        <translation>Saisissez la phrase secrète choisie à l’enregistrement du fichier de secours. Le secret du fichier devient celui de ce site&#xa0;: les patients reçoivent les pseudonymes qu’ils avaient.</translation>
    </message>
    <message>
        <source>Unlock your site&apos;s store</source>
        <translation>Ouvrir le registre de votre site</translation>
    </message>
</context>
<context>
    <name>PatientHead</name>
    <message>
        <source>&amp;Copy from the one before</source>
        <translation>&amp;Copier du précédent</translation>
    </message>
    <message>
        <source>Everything but days, results and what is this patient&apos;s own (Ctrl+D)</source>
        <translation>Tout sauf les jours, les résultats et ce qui est propre à ce patient (Ctrl+D)</translation>
    </message>
    <message>
        <source>Go to the next patient without facts (Ctrl+E)</source>
        <translation>Aller au patient suivant sans données (Ctrl+E)</translation>
    </message>
    <message>
        <source>Next &amp;without facts</source>
        <translation>Suivant san&amp;s données</translation>
    </message>
    <message>
        <source>imaging studies: {count}</source>
        <translation>examens d’imagerie&#xa0;: {count}</translation>
    </message>
    <message>
        <source>over 89 on the index day</source>
        <translation>plus de 89 ans au jour index</translation>
    </message>
    <message>
        <source>{age} years at the first study</source>
        <translation>{age} ans au premier examen</translation>
    </message>
    <message>
        <source>{age} years on the index day</source>
        <translation>{age} ans au jour index</translation>
    </message>
</context>
<context>
    <name>PatientsList</name>
    <message>
        <source>&amp;Import tables…</source>
        <translation>&amp;Importer des tableaux…</translation>
    </message>
    <message>
        <source>All in one &amp;grid</source>
        <translation>Tous dans une &amp;grille</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Chercher un patient</translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation>Chercher un patient par nom ou numéro</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Read CSV or Excel tables, or FHIR files</source>
        <translation>Lire des tableaux CSV ou Excel, ou des fichiers FHIR</translation>
    </message>
    <message>
        <source>Type or paste for many patients at once (Ctrl+G)</source>
        <translation>Saisir ou coller pour plusieurs patients à la fois (Ctrl+G)</translation>
    </message>
    <message>
        <source>{done} of {every} entered</source>
        <translation>{done} saisis sur {every}</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Os</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Poumon</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Tissus mous</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A diagnosis of long COVID is listed, but the patient is said to have none.</source>
        <translation>Un diagnostic de COVID long est inscrit, mais il est dit que le patient n’en a pas.</translation>
    </message>
    <message>
        <source>A dose is counted 1, 2, 3 and so on.</source>
        <translation>Une dose se compte 1, 2, 3 et ainsi de suite.</translation>
    </message>
    <message>
        <source>A number stands for the date. Write the date, or say how it counts in the mapping.</source>
        <translation>Un nombre tient lieu de date. Écrivez la date, ou dites dans les correspondances comment il compte.</translation>
    </message>
    <message>
        <source>A study is more than ten years from the index day. Check the index date&apos;s year.</source>
        <translation>Une étude est à plus de dix ans du jour index. Vérifiez l’année de la date index.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Il faut ici un nombre entier.</translation>
    </message>
    <message>
        <source>Codes of this system are not checked. Is it a public one? Such as ICD-10-CM, RxNorm, CVX, SNOMED CT and LOINC.</source>
        <translation>Les codes de ce système ne sont pas vérifiés. Est-ce un système public, comme ICD-10-CM, RxNorm, CVX, SNOMED CT et LOINC&#x202f;?</translation>
    </message>
    <message>
        <source>Ethnicity and the list of races and ethnicities do not agree.</source>
        <translation>L’origine ethnique et la liste des races et origines ne concordent pas.</translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means. Decide it in the mapping.</source>
        <translation>Personne n’a encore décidé ce que cela signifie. Décidez-le dans les correspondances.</translation>
    </message>
    <message>
        <source>None of the images is of this patient, so the row is left out.</source>
        <translation>Aucune des images n’est de ce patient&#x202f;; la ligne est donc écartée.</translation>
    </message>
    <message>
        <source>Nothing is said of this. Enter it, or say &apos;not done&apos; or &apos;unknown&apos;.</source>
        <translation>Rien n’en est dit. Saisissez-le, ou dites «&#xa0;not done&#xa0;» ou «&#xa0;unknown&#xa0;».</translation>
    </message>
    <message>
        <source>Race and the list of races and ethnicities do not agree.</source>
        <translation>La race et la liste des races et origines ne concordent pas.</translation>
    </message>
    <message>
        <source>Several tests stand on the index day. Is each on its own day?</source>
        <translation>Plusieurs tests sont au jour index. Chacun est-il à son jour&#x202f;?</translation>
    </message>
    <message>
        <source>Somebody says there was none, or that nobody knows; yet one is listed.</source>
        <translation>Quelqu’un dit qu’il n’y en a pas eu, ou que personne ne sait&#x202f;; pourtant il y en a un d’inscrit.</translation>
    </message>
    <message>
        <source>The answer to this question is a number.</source>
        <translation>La réponse à cette question est un nombre.</translation>
    </message>
    <message>
        <source>The archive takes plain letters only; this is how it will be written.</source>
        <translation>L’archive n’accepte que des lettres simples&#x202f;; voici comment ce sera écrit.</translation>
    </message>
    <message>
        <source>The breathing support is outside of every stay in hospital.</source>
        <translation>L’assistance respiratoire est hors de tout séjour à l’hôpital.</translation>
    </message>
    <message>
        <source>The code system has no such code. Check the code, and its system.</source>
        <translation>Le système de codes n’a pas ce code. Vérifiez le code et son système.</translation>
    </message>
    <message>
        <source>The date can be read with the day or the month first. Say which in the mapping.</source>
        <translation>La date peut se lire avec le jour ou le mois d’abord. Dites lequel dans les correspondances.</translation>
    </message>
    <message>
        <source>The date lacks its day or month. Write a whole date, or leave it empty.</source>
        <translation>Il manque à la date son jour ou son mois. Écrivez une date entière, ou laissez-la vide.</translation>
    </message>
    <message>
        <source>The end is before the start. Check both days.</source>
        <translation>La fin précède le début. Vérifiez les deux jours.</translation>
    </message>
    <message>
        <source>The formula here was never calculated. Open the file in a spreadsheet program and save it.</source>
        <translation>La formule ici n’a jamais été calculée. Ouvrez le fichier dans un tableur et enregistrez-le.</translation>
    </message>
    <message>
        <source>The images are of somebody born in another year, or of another birth date and sex. Are these the facts of another patient?</source>
        <translation>Les images sont de quelqu’un né une autre année, ou d’une autre date de naissance et d’un autre sexe. Sont-ce les données d’un autre patient&#x202f;?</translation>
    </message>
    <message>
        <source>The images have another birth date. Which one is right?</source>
        <translation>Les images ont une autre date de naissance. Laquelle est juste&#x202f;?</translation>
    </message>
    <message>
        <source>The images have another sex. Which one is right?</source>
        <translation>Les images ont un autre sexe. Lequel est juste&#x202f;?</translation>
    </message>
    <message>
        <source>The index event is a COVID-19 test, but no test stands on the index day.</source>
        <translation>L’événement index est un test COVID-19, mais aucun test n’est au jour index.</translation>
    </message>
    <message>
        <source>The index event is the diagnosis of long COVID, but no such diagnosis (U09.9, G93.32, B94.8) stands on the index day.</source>
        <translation>L’événement index est le diagnostic de COVID long, mais aucun diagnostic de ce type (U09.9, G93.32, B94.8) n’est au jour index.</translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but a study is of an earlier day.</source>
        <translation>L’événement index est le premier examen d’imagerie, mais une étude est d’un jour antérieur.</translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but no study is of the index day.</source>
        <translation>L’événement index est le premier examen d’imagerie, mais aucune étude n’est du jour index.</translation>
    </message>
    <message>
        <source>The outcome contradicts the discharge type.</source>
        <translation>L’issue contredit le type de sortie.</translation>
    </message>
    <message>
        <source>The patient has events, but no row in the table of cases. Add it.</source>
        <translation>Le patient a des événements, mais aucune ligne dans le tableau des cas. Ajoutez-la.</translation>
    </message>
    <message>
        <source>The patient has the same row twice; one is taken.</source>
        <translation>Le patient a deux fois la même ligne&#x202f;; une seule est prise.</translation>
    </message>
    <message>
        <source>The patient has two rows that differ. Keep the right one.</source>
        <translation>Le patient a deux lignes qui diffèrent. Gardez la bonne.</translation>
    </message>
    <message>
        <source>The patient is said never to have had COVID-19, but a positive test or diagnosis is listed.</source>
        <translation>Il est dit que le patient n’a jamais eu le COVID-19, mais un test ou un diagnostic positif est inscrit.</translation>
    </message>
    <message>
        <source>The patient is said to have had COVID-19, but no positive test or diagnosis is listed.</source>
        <translation>Il est dit que le patient a eu le COVID-19, mais aucun test ni diagnostic positif n’est inscrit.</translation>
    </message>
    <message>
        <source>The patient would be older than 120 years. Check the year of birth.</source>
        <translation>Le patient aurait plus de 120 ans. Vérifiez l’année de naissance.</translation>
    </message>
    <message>
        <source>The race lists others than race_ethnicity. Correct one.</source>
        <translation>La race en énumère d’autres que race_ethnicity. Corrigez l’une des deux.</translation>
    </message>
    <message>
        <source>The race says an ethnicity that nothing else says.</source>
        <translation>La race dit une origine ethnique que rien d’autre ne dit.</translation>
    </message>
    <message>
        <source>The race says another ethnicity than the ethnicity. Correct one.</source>
        <translation>La race dit une autre origine ethnique que l’origine elle-même. Corrigez l’une des deux.</translation>
    </message>
    <message>
        <source>The row does not say whose it is, or only by an exam that is not here.</source>
        <translation>La ligne ne dit pas à qui elle est, ou seulement par un examen qui n’est pas ici.</translation>
    </message>
    <message>
        <source>The row names exams of different patients. Correct it.</source>
        <translation>La ligne nomme des examens de patients différents. Corrigez-la.</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here. Correct its formula.</source>
        <translation>Le tableur montre ici une erreur. Corrigez sa formule.</translation>
    </message>
    <message>
        <source>The stay in intensive care is not inside its stay in hospital.</source>
        <translation>Le séjour en soins intensifs n’est pas dans son séjour à l’hôpital.</translation>
    </message>
    <message>
        <source>The year has two digits. Write four.</source>
        <translation>L’année a deux chiffres. Écrivez-en quatre.</translation>
    </message>
    <message>
        <source>There is intensive care, but no stay in hospital around it.</source>
        <translation>Il y a des soins intensifs, mais aucun séjour à l’hôpital autour.</translation>
    </message>
    <message>
        <source>There is no index date, so no other day can be counted. Enter the day of the index event.</source>
        <translation>Il n’y a pas de date index&#x202f;; aucun autre jour ne peut être compté. Saisissez le jour de l’événement index.</translation>
    </message>
    <message>
        <source>There is no such day. Correct the date.</source>
        <translation>Ce jour n’existe pas. Corrigez la date.</translation>
    </message>
    <message>
        <source>This cannot be left open here. Enter it, or take the line out.</source>
        <translation>Ceci ne peut rester ouvert ici. Saisissez-le, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>This day is before the patient&apos;s birth. Check both years.</source>
        <translation>Ce jour précède la naissance du patient. Vérifiez les deux années.</translation>
    </message>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation>Ce jour est à venir. Vérifiez l’année.</translation>
    </message>
    <message>
        <source>This differs from what was sent before. If it is a correction, send it as a correction batch.</source>
        <translation>Ceci diffère de ce qui a été envoyé. Si c’est une correction, envoyez-le comme lot de correction.</translation>
    </message>
    <message>
        <source>This is after the day of death. Check the days, or the discharge type.</source>
        <translation>Ceci est après le jour du décès. Vérifiez les jours, ou le type de sortie.</translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Check the year.</source>
        <translation>Ceci est à plus de dix ans du jour index. Vérifiez l’année.</translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Is the year right?</source>
        <translation>Ceci est à plus de dix ans du jour index. L’année est-elle juste&#x202f;?</translation>
    </message>
    <message>
        <source>This is no ICD-10-CM code, such as U07.1. Check it, or name its system.</source>
        <translation>Ce n’est pas un code ICD-10-CM comme U07.1. Vérifiez-le, ou nommez son système.</translation>
    </message>
    <message>
        <source>This is no ZIP code. Enter five digits, or the first three; if it is of another country, enter the country.</source>
        <translation>Ce n’est pas un code ZIP. Saisissez cinq chiffres, ou les trois premiers&#x202f;; s’il est d’un autre pays, saisissez le pays.</translation>
    </message>
    <message>
        <source>This is none of the terms the archive accepts. Choose one of its list.</source>
        <translation>Ce n’est aucun des termes que l’archive accepte. Choisissez-en un dans sa liste.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2021-01-31.</source>
        <translation>Ce n’est pas une date. Écrivez-la comme 2021-01-31.</translation>
    </message>
    <message>
        <source>This is so long before the index day that it would tell an age above 89. Leave it out.</source>
        <translation>Ceci précède tant le jour index que cela révélerait un âge de plus de 89 ans. Ne le mettez pas.</translation>
    </message>
    <message>
        <source>This kind of event has no such value, so it is not used.</source>
        <translation>Ce type d’événement n’a pas cette valeur&#x202f;; elle n’est donc pas utilisée.</translation>
    </message>
    <message>
        <source>This stands here twice; it is written once.</source>
        <translation>Ceci figure deux fois ici&#x202f;; c’est écrit une fois.</translation>
    </message>
    <message>
        <source>This text holds a date, a number or a title that may point to a person, or is a whole sentence. Enter the plain term alone.</source>
        <translation>Ce texte contient une date, un numéro ou un titre qui peut désigner une personne, ou c’est une phrase entière. Saisissez le terme seul.</translation>
    </message>
    <message>
        <source>Two intervals of one kind of breathing support overlap.</source>
        <translation>Deux intervalles de la même assistance respiratoire se chevauchent.</translation>
    </message>
    <message>
        <source>Two stays overlap. Is each listed once?</source>
        <translation>Deux séjours se chevauchent. Chacun est-il inscrit une seule fois&#x202f;?</translation>
    </message>
    <message>
        <source>What happened on the index day is not said. Choose the index event.</source>
        <translation>Ce qui s’est passé au jour index n’est pas dit. Choisissez l’événement index.</translation>
    </message>
    <message>
        <source>What kind of event this is, is not said, or nobody has decided it yet.</source>
        <translation>Le type d’événement n’est pas dit, ou personne ne l’a encore décidé.</translation>
    </message>
    <message>
        <source>Whose facts these are is not said. Enter the Patient ID.</source>
        <translation>À qui sont ces données n’est pas dit. Saisissez le Patient ID.</translation>
    </message>
    <message>
        <source>Without a birth date no age is written.</source>
        <translation>Sans date de naissance, aucun âge n’est écrit.</translation>
    </message>
    <message>
        <source>Without this day, nothing is written of when it was.</source>
        <translation>Sans ce jour, rien n’est écrit du moment.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} fichiers sur {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} par seconde</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Also</source>
        <translation>Aussi</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Questions à</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Envoie à</translation>
    </message>
    <message>
        <source>The project adds rules of its own ({count} lines).</source>
        <translation>Le projet ajoute des règles à lui ({count} lignes).</translation>
    </message>
    <message>
        <source>Your site ID</source>
        <translation>L’ID de votre site</translation>
    </message>
    <message>
        <source>all exams</source>
        <translation>tous les examens</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>&amp;Utiliser ce fichier</translation>
    </message>
    <message>
        <source>Do &amp;not use it</source>
        <translation>&amp;Ne pas l’utiliser</translation>
    </message>
    <message>
        <source>Not signed, unlike the file you use now. Ask the coordinator before you use it.</source>
        <translation>Non signé, contrairement au fichier que vous utilisez. Demandez au coordinateur avant de l’utiliser.</translation>
    </message>
    <message>
        <source>Not signed. Use it only if you know that it comes from the project&apos;s coordinator.</source>
        <translation>Non signé. Ne l’utilisez que si vous savez qu’il vient du coordinateur du projet.</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Fichier de projet</translation>
    </message>
    <message>
        <source>Signed with another key than the file you use now. Ask the coordinator to read this key to you:
{key}</source>
        <translation>Signé avec une autre clé que le fichier que vous utilisez. Faites-vous lire cette clé par le coordinateur&#xa0;:
{key}</translation>
    </message>
    <message>
        <source>Signed with the same coordinator&apos;s key as the file you use now.</source>
        <translation>Signé avec la même clé du coordinateur que le fichier que vous utilisez.</translation>
    </message>
    <message>
        <source>Signed. Ask the coordinator to read this key to you:
{key}</source>
        <translation>Signé. Faites-vous lire cette clé par le coordinateur&#xa0;:
{key}</translation>
    </message>
    <message>
        <source>This file is for site {other}, and this computer sends for site {own}.</source>
        <translation>Ce fichier est pour le site {other}, et cet ordinateur envoie pour le site {own}.</translation>
    </message>
    <message>
        <source>What happens to the exams</source>
        <translation>Ce que deviennent les examens</translation>
    </message>
    <message>
        <source>What this project file sets up</source>
        <translation>Ce que règle ce fichier de projet</translation>
    </message>
</context>
<context>
    <name>ProjectionFace</name>
    <message>
        <source> (others differ in size)</source>
        <translation> (d’autres ont une autre taille)</translation>
    </message>
    <message>
        <source>A box drawn here goes to every image of this size</source>
        <translation>Un cadre tracé ici va à chaque image de cette taille</translation>
    </message>
    <message>
        <source>Brightest of all images</source>
        <translation>Le plus clair de toutes les images</translation>
    </message>
    <message>
        <source>Darkest of all images</source>
        <translation>Le plus sombre de toutes les images</translation>
    </message>
    <message>
        <source>Images laid over each other</source>
        <translation>Images superposées</translation>
    </message>
    <message>
        <source>Mark &amp;text</source>
        <translation>Marquer du te&amp;xte</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>There is no picture in this series.</source>
        <translation>Il n’y a pas d’image dans cette série.</translation>
    </message>
    <message>
        <source>{count} of {total} images laid over each other</source>
        <translation>{count} images superposées sur {total}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Find the pseudonym of a patient, or the patient of one</source>
        <translation>Trouver le pseudonyme d’un patient, ou le patient d’un pseudonyme</translation>
    </message>
    <message>
        <source>For coordinators: open a sealed package that a site sent</source>
        <translation>Pour les coordinateurs&#xa0;: ouvrir un paquet scellé qu’un site a envoyé</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation>Aide pour cette page (F1)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide everything until you are back (Ctrl+L)</source>
        <translation>Tout masquer jusqu’à votre retour (Ctrl+L)</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {name}</source>
        <translation>Étape {number} sur {total}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Version, licences, and what is kept where</source>
        <translation>Version, licences, et ce qui est conservé où</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Qui est qui</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Everywhere in this contribution</source>
        <translation>Partout dans cette contribution</translation>
    </message>
    <message>
        <source>In this image only</source>
        <translation>Dans cette image seulement</translation>
    </message>
    <message>
        <source>In this series</source>
        <translation>Dans cette série</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A document inside DICOM (such as a PDF) cannot be checked.</source>
        <translation>Un document dans du DICOM (comme un PDF) ne peut pas être contrôlé.</translation>
    </message>
    <message>
        <source>A dose screen usually shows the patient&apos;s name in its pixels.</source>
        <translation>Un écran de dose montre d’ordinaire le nom du patient dans ses pixels.</translation>
    </message>
    <message>
        <source>A head scan can show a face; it is outside the chest protocol.</source>
        <translation>Un examen de la tête peut montrer un visage&#x202f;; il est hors du protocole thorax.</translation>
    </message>
    <message>
        <source>A screen capture may show names in its pixels.</source>
        <translation>Une capture d’écran peut montrer des noms dans ses pixels.</translation>
    </message>
    <message>
        <source>A study was sent before with another age, body part or modality. Find out which is right; if it is this, say that the contribution is a correction.</source>
        <translation>Une étude a été envoyée auparavant avec un autre âge, une autre région ou une autre modalité. Trouvez ce qui est juste&#x202f;; si c’est ceci, dites que la contribution est une correction.</translation>
    </message>
    <message>
        <source>An identifier in the image has characters it must not have. Export it again.</source>
        <translation>Un identifiant de l’image a des caractères interdits. Exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Changé entre-temps</translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation>Données cliniques</translation>
    </message>
    <message>
        <source>Conflicting copies</source>
        <translation>Copies contradictoires</translation>
    </message>
    <message>
        <source>Conflicting series</source>
        <translation>Série contradictoire</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Delivered before</source>
        <translation>Déjà livrée</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dose screen</source>
        <translation>Écran de dose</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Fichier vide</translation>
    </message>
    <message>
        <source>Ends too early</source>
        <translation>Finit trop tôt</translation>
    </message>
    <message>
        <source>Failed the check</source>
        <translation>Contrôle échoué</translation>
    </message>
    <message>
        <source>Header too large</source>
        <translation>En-tête trop grand</translation>
    </message>
    <message>
        <source>Identifier invalid</source>
        <translation>Identifiant invalide</translation>
    </message>
    <message>
        <source>Identifier missing</source>
        <translation>Identifiant manquant</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Left out by choice, or because the project does not ask for it.</source>
        <translation>Écarté par choix, ou parce que le projet ne le demande pas.</translation>
    </message>
    <message>
        <source>Link to itself</source>
        <translation>Lien vers lui-même</translation>
    </message>
    <message>
        <source>Missing on the disc</source>
        <translation>Absent du disque</translation>
    </message>
    <message>
        <source>No Patient ID</source>
        <translation>Pas de Patient ID</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d’image</translation>
    </message>
    <message>
        <source>Not a DICOM image</source>
        <translation>Pas une image DICOM</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Pas un fichier</translation>
    </message>
    <message>
        <source>Not foreseen</source>
        <translation>Non prévu</translation>
    </message>
    <message>
        <source>One Patient ID is used with two different names. Say whether it is one person.</source>
        <translation>Un Patient ID est utilisé avec deux noms différents. Dites si c’est une seule personne.</translation>
    </message>
    <message>
        <source>One series or study appears under two patients or studies. Correct it in the PACS.</source>
        <translation>Une série ou une étude figure sous deux patients ou études. Corrigez-la dans le PACS.</translation>
    </message>
    <message>
        <source>Packed archive</source>
        <translation>Archive compressée</translation>
    </message>
    <message>
        <source>Picture damaged</source>
        <translation>Image endommagée</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>Capture d’écran</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Deuxième copie</translation>
    </message>
    <message>
        <source>Sent otherwise</source>
        <translation>Envoyée autrement</translation>
    </message>
    <message>
        <source>Shows a face</source>
        <translation>Montre un visage</translation>
    </message>
    <message>
        <source>Somebody must look</source>
        <translation>Quelqu’un doit regarder</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Table des matières</translation>
    </message>
    <message>
        <source>Text in the picture</source>
        <translation>Texte dans l’image</translation>
    </message>
    <message>
        <source>Text was found, or may be, in the pixels of this series. Somebody has to look at it and decide what is blacked out.</source>
        <translation>Du texte a été trouvé, ou est possible, dans les pixels de cette série. Quelqu’un doit la regarder et décider ce qui est masqué.</translation>
    </message>
    <message>
        <source>The check of the finished file found something that must not leave.</source>
        <translation>Le contrôle du fichier terminé a trouvé quelque chose qui ne doit pas sortir.</translation>
    </message>
    <message>
        <source>The computer could not read the file. Check the disc or the access rights.</source>
        <translation>L’ordinateur n’a pas pu lire le fichier. Vérifiez le disque ou les droits d’accès.</translation>
    </message>
    <message>
        <source>The disc&apos;s table of contents lists this image, but it is not on the disc.</source>
        <translation>La table des matières du disque énumère cette image, mais elle n’est pas sur le disque.</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Run again when it is at rest.</source>
        <translation>Le fichier a changé pendant la lecture. Relancez quand il est au repos.</translation>
    </message>
    <message>
        <source>The file ends too early. Export it again from the scanner or PACS.</source>
        <translation>Le fichier finit trop tôt. Exportez-le de nouveau de l’appareil ou du PACS.</translation>
    </message>
    <message>
        <source>The file holds more than the program accepts.</source>
        <translation>Le fichier contient plus que ce que le programme accepte.</translation>
    </message>
    <message>
        <source>The file is damaged inside. Export it again from the scanner or PACS.</source>
        <translation>Le fichier est endommagé à l’intérieur. Exportez-le de nouveau de l’appareil ou du PACS.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came.</source>
        <translation>Le fichier est vide. Copiez-le de nouveau d’où il venait.</translation>
    </message>
    <message>
        <source>The image has no Patient ID, so nobody can tell whose it is. Add one in the PACS.</source>
        <translation>L’image n’a pas de Patient ID&#x202f;; personne ne peut dire à qui elle est. Ajoutez-le dans le PACS.</translation>
    </message>
    <message>
        <source>The image lacks one of its identifiers (study, series or instance). Export it again.</source>
        <translation>Il manque à l’image un de ses identifiants (étude, série ou instance). Exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>The image says that text is burned into its pixels.</source>
        <translation>L’image dit que du texte est incrusté dans ses pixels.</translation>
    </message>
    <message>
        <source>The patient&apos;s clinical facts have an error. Correct the table, or decide what it means.</source>
        <translation>Les données cliniques du patient ont une erreur. Corrigez le tableau, ou décidez ce qu’elle signifie.</translation>
    </message>
    <message>
        <source>The picture inside the file is damaged. Export it again.</source>
        <translation>L’image dans le fichier est endommagée. Exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>The program met something in this file that it does not know. Nothing of it is sent; please report it.</source>
        <translation>Le programme a rencontré dans ce fichier quelque chose qu’il ne connaît pas. Rien n’en est envoyé&#x202f;; signalez-le, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The project does not have reports of this kind cleaned.</source>
        <translation>Le projet ne fait pas nettoyer les comptes rendus de ce type.</translation>
    </message>
    <message>
        <source>The same image is here twice; one copy is enough.</source>
        <translation>La même image est ici deux fois&#x202f;; une copie suffit.</translation>
    </message>
    <message>
        <source>There is no picture to show: this is a report, or lines over a picture.</source>
        <translation>Il n’y a pas d’image à montrer&#xa0;: c’est un compte rendu, ou des lignes sur une image.</translation>
    </message>
    <message>
        <source>This entry of the ZIP points outside it, is encrypted or unpacks to a dangerous size. It was not opened.</source>
        <translation>Cette entrée du ZIP mène hors de lui, est chiffrée ou se décompresse à une taille dangereuse. Elle n’a pas été ouverte.</translation>
    </message>
    <message>
        <source>This folder link leads back to itself. It was not followed.</source>
        <translation>Ce lien de dossier revient à lui-même. Il n’a pas été suivi.</translation>
    </message>
    <message>
        <source>This is a device or pipe, not a file. It was left alone.</source>
        <translation>C’est un périphérique ou un tube, pas un fichier. On n’y a pas touché.</translation>
    </message>
    <message>
        <source>This is an archive inside an archive, or of a kind that is not opened. If it holds images, unpack it and add its folder.</source>
        <translation>C’est une archive dans une archive, ou d’un type qui n’est pas ouvert. Si elle contient des images, décompressez-la et ajoutez son dossier.</translation>
    </message>
    <message>
        <source>This is not a DICOM image. Nothing needs to be done.</source>
        <translation>Ce n’est pas une image DICOM. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>This is the disc&apos;s table of contents; the images it lists are read instead.</source>
        <translation>C’est la table des matières du disque&#x202f;; les images qu’elle énumère sont lues à sa place.</translation>
    </message>
    <message>
        <source>This kind of DICOM object cannot be cleaned safely yet.</source>
        <translation>Ce type d’objet DICOM ne peut pas encore être nettoyé sûrement.</translation>
    </message>
    <message>
        <source>This series was delivered before to where the package goes; while no destination is chosen, to anywhere. If it shall go again, say that the contribution is a correction.</source>
        <translation>Cette série a déjà été livrée là où va le paquet ; tant qu’aucune destination n’est choisie, toute livraison compte. Si elle doit partir de nouveau, dites que la contribution est une correction.</translation>
    </message>
    <message>
        <source>Two different files claim to be the same image. Find out which is right; both are held.</source>
        <translation>Deux fichiers différents se disent la même image. Trouvez lequel est juste&#x202f;; les deux sont retenus.</translation>
    </message>
    <message>
        <source>Two names, one ID</source>
        <translation>Deux noms, un ID</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Échographie</translation>
    </message>
    <message>
        <source>Ultrasound images usually show the patient&apos;s name in their pixels.</source>
        <translation>Les images d’échographie montrent d’ordinaire le nom du patient dans leurs pixels.</translation>
    </message>
    <message>
        <source>Unsafe ZIP entry</source>
        <translation>Entrée ZIP dangereuse</translation>
    </message>
    <message>
        <source>Unsupported kind</source>
        <translation>Type non pris en charge</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt: {package}, {when}. Proved by {proof}. SHA-256 {digest}</source>
        <translation>Récépissé&#xa0;: {package}, {when}. Prouvé par {proof}. SHA-256 {digest}</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Choose the recovery file</source>
        <translation>Choisir le fichier de secours</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Where to save the recovery file</source>
        <translation>Où enregistrer le fichier de secours</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Exams</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Go to the next series that waits for a decision (N)</source>
        <translation>Aller à la série suivante qui attend une décision (N)</translation>
    </message>
    <message>
        <source>Held series stay here and need no decision; all others do.</source>
        <translation>Les séries retenues restent ici et ne demandent aucune décision&#x202f;; toutes les autres, si.</translation>
    </message>
    <message>
        <source>N&amp;ext to review</source>
        <translation>&amp;Suivante à revoir</translation>
    </message>
    <message>
        <source>Series decided</source>
        <translation>Séries décidées</translation>
    </message>
    <message>
        <source>{done} of {every} decided</source>
        <translation>{done} décidées sur {every}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>&amp;Send them again</source>
        <translation>Les &amp;envoyer de nouveau</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Ré&amp;essayer</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>It has stopped</source>
        <translation>Cela s’est arrêté</translation>
    </message>
    <message>
        <source>Nothing has been held back so far.</source>
        <translation>Rien n’a été retenu jusqu’ici.</translation>
    </message>
    <message>
        <source>The package is finished and safe on this computer, but not delivered.</source>
        <translation>Le paquet est terminé et en sûreté sur cet ordinateur, mais non livré.</translation>
    </message>
    <message>
        <source>What is finished is kept. “Try again” goes on from where it stopped.</source>
        <translation>Ce qui est terminé est conservé. «&#xa0;Réessayer&#xa0;» reprend là où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was lost.</source>
        <translation>Vous l’avez arrêté. Rien n’a été perdu.</translation>
    </message>
</context>
<context>
    <name>SentBefore</name>
    <message>
        <source>Patients sent before: {count}.</source>
        <translation>Patients déjà envoyés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>This contribution is a correc&amp;tion</source>
        <translation>Cette contribution est une c&amp;orrection</translation>
    </message>
    <message>
        <source>What they have here goes again, and replaces it.</source>
        <translation>Ce qu’ils ont ici part de nouveau, et le remplace.</translation>
    </message>
    <message>
        <source>What was delivered goes again, and what is said of a patient may differ.</source>
        <translation>Ce qui a été livré part de nouveau, et ce qui est dit d’un patient peut différer.</translation>
    </message>
    <message>
        <source>What was delivered stays here; facts that differ must be corrected.</source>
        <translation>Ce qui a été livré reste ici&#x202f;; les données qui diffèrent sont à corriger.</translation>
    </message>
</context>
<context>
    <name>SeriesStatus</name>
    <message>
        <source>Approved</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
</context>
<context>
    <name>SeriesTree</name>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source> kB/s</source>
        <translation> ko/s</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>E&amp;nter this fingerprint</source>
        <translation>Adopter cette emprei&amp;nte</translation>
    </message>
    <message>
        <source>F&amp;orget the login</source>
        <translation>Ou&amp;blier la connexion</translation>
    </message>
    <message>
        <source>Highest speed, kilobytes a second</source>
        <translation>Vitesse maximale, kilooctets par seconde</translation>
    </message>
    <message>
        <source>Kin&amp;d</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Type de serveur</translation>
    </message>
    <message>
        <source>Remember t&amp;his login on this computer, sealed</source>
        <translation>Retenir cette conne&amp;xion sur cet ordinateur, scellée</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Speed li&amp;mit</source>
        <translation>Li&amp;mite de vitesse</translation>
    </message>
    <message>
        <source>The server is the known one, and takes the login.</source>
        <translation>C’est bien le serveur connu, et il accepte la connexion.</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>aussi vite que possible</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source> minutes without you</source>
        <translation> minutes sans vous</translation>
    </message>
    <message>
        <source>&amp;Hide everything after</source>
        <translation>Tout mas&amp;quer après</translation>
    </message>
    <message>
        <source>&amp;Keep work in</source>
        <translation>&amp;Garder le travail dans</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Parcour&amp;ir…</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>Choose pro&amp;ject file…</source>
        <translation>Choisir le fichier de pro&amp;jet…</translation>
    </message>
    <message>
        <source>Choose the folder for your contributions</source>
        <translation>Choisir le dossier de vos contributions</translation>
    </message>
    <message>
        <source>Did a coordinator send you a project file?</source>
        <translation>Un coordinateur vous a-t-il envoyé un fichier de projet&#x202f;?</translation>
    </message>
    <message>
        <source>Every pseudonym begins with it.</source>
        <translation>Chaque pseudonyme commence par lui.</translation>
    </message>
    <message>
        <source>Fixed, because exams were sent under it.</source>
        <translation>Fixé, car des examens ont été envoyés sous lui.</translation>
    </message>
    <message>
        <source>Folder for your contributions</source>
        <translation>Dossier de vos contributions</translation>
    </message>
    <message>
        <source>Hide everything after</source>
        <translation>Tout masquer après</translation>
    </message>
    <message>
        <source>How your site&apos;s secrets are kept</source>
        <translation>Comment les secrets de votre site sont gardés</translation>
    </message>
    <message>
        <source>If your site sent exams before, from another computer or before this one broke</source>
        <translation>Si votre site a déjà envoyé des examens, depuis un autre ordinateur ou avant que celui-ci tombe en panne</translation>
    </message>
    <message>
        <source>In this computer&apos;s password store ({store}). Save a recovery file once, and keep it in a safe place.</source>
        <translation>Dans le gestionnaire de mots de passe de cet ordinateur ({store}). Enregistrez une fois un fichier de secours, et gardez-le en lieu sûr.</translation>
    </message>
    <message>
        <source>It answers most questions. Drop it here, or choose it. You can do without.</source>
        <translation>Il répond à la plupart des questions. Déposez-le ici, ou choisissez-le. On peut s’en passer.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Name of your site</source>
        <translation>Nom de votre site</translation>
    </message>
    <message>
        <source>Restore from recovery fi&amp;le…</source>
        <translation>Restaurer depuis le fichier de &amp;secours…</translation>
    </message>
    <message>
        <source>Si&amp;te ID</source>
        <translation>I&amp;D du site</translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation>ID du site</translation>
    </message>
    <message>
        <source>Site na&amp;me</source>
        <translation>No&amp;m du site</translation>
    </message>
    <message>
        <source>The archive&apos;s coordinator gave it to your site.</source>
        <translation>Le coordinateur de l’archive l’a donné à votre site.</translation>
    </message>
    <message>
        <source>The site ID has exactly six digits.</source>
        <translation>L’ID du site a exactement six chiffres.</translation>
    </message>
    <message>
        <source>The window speaks it from its next start on.</source>
        <translation>La fenêtre la parlera dès son prochain démarrage.</translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase of your own protects them. You are asked for it at each start.</source>
        <translation>Cet ordinateur n’a pas de gestionnaire de mots de passe&#x202f;; une phrase secrète à vous les protège donc. Elle vous est demandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>as this computer ({language})</source>
        <translation>comme cet ordinateur ({language})</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>six digits</source>
        <translation>six chiffres</translation>
    </message>
    <message>
        <source>such as St. Anna Hospital</source>
        <translation>par exemple Hôpital Sainte-Anne</translation>
    </message>
    <message>
        <source>{name}: {asks}</source>
        <translation>{name}&#xa0;: {asks}</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Image of the series</source>
        <translation>Image de la série</translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation>Image {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Building the package</source>
        <translation>Création du paquet</translation>
    </message>
    <message>
        <source>Checking that everything arrived</source>
        <translation>Contrôle que tout est arrivé</translation>
    </message>
    <message>
        <source>Looking for text in the pictures</source>
        <translation>Recherche de texte dans les images</translation>
    </message>
    <message>
        <source>Opening the package</source>
        <translation>Ouverture du paquet</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Lecture des examens</translation>
    </message>
    <message>
        <source>Removing patient details and checking each file</source>
        <translation>Retrait des données du patient et contrôle de chaque fichier</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>errors left out</source>
        <translation>erreurs écartées</translation>
    </message>
    <message>
        <source>no facts yet</source>
        <translation>à saisir</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>with questions</source>
        <translation>avec des questions</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation>&amp;Nouvelle contribution</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Save and begin</source>
        <translation>&amp;Enregistrer et commencer</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Déverrouiller…</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>Choisir le fichier de projet</translation>
    </message>
    <message>
        <source>Opening your site&apos;s records…</source>
        <translation>Ouverture du registre de votre site…</translation>
    </message>
    <message>
        <source>Project files (*.toml)</source>
        <translation>Fichiers de projet (*.toml)</translation>
    </message>
    <message>
        <source>Restore from recovery fi&amp;le…</source>
        <translation>Restaurer depuis le fichier de &amp;secours…</translation>
    </message>
    <message>
        <source>Restored. Patients who come again get the pseudonyms they had before.</source>
        <translation>Restauré. Les patients qui reviennent reçoivent les pseudonymes qu’ils avaient.</translation>
    </message>
    <message>
        <source>Saved: {path}. Keep it and its passphrase apart, and not here.</source>
        <translation>Enregistré&#xa0;: {path}. Gardez-le séparé de sa phrase secrète, et pas ici.</translation>
    </message>
    <message>
        <source>The package is not there any more: {path}</source>
        <translation>Le paquet n’est plus là&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Your site&apos;s records are locked.</source>
        <translation>Le registre de votre site est verrouillé.</translation>
    </message>
    <message>
        <source>Your site&apos;s records are not open.</source>
        <translation>Le registre de votre site n’est pas ouvert.</translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Look at what is {what}</source>
        <translation>Voir ce qui est {what}</translation>
    </message>
    <message>
        <source>Names, birth dates, addresses, telephone numbers and all record numbers.</source>
        <translation>Noms, dates de naissance, adresses, numéros de téléphone et tous les numéros de dossier.</translation>
    </message>
    <message>
        <source>Patients of whom clinical facts with an error are left out: {count}</source>
        <translation>Patients dont les données cliniques erronées sont écartées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Series held, because they cannot be made safe as they are: {count}</source>
        <translation>Séries retenues, car elles ne peuvent être rendues sûres telles quelles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Series left out, by you or because the project asks for others: {count}</source>
        <translation>Séries écartées, par vous ou parce que le projet en demande d’autres&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Reste ici</translation>
    </message>
    <message>
        <source>Text that was found in the pictures: it is blacked out.</source>
        <translation>Le texte trouvé dans les images&#xa0;: il est masqué en noir.</translation>
    </message>
    <message>
        <source>The list of who is who: it is encrypted and never in a package.</source>
        <translation>La liste de qui est qui&#xa0;: elle est chiffrée et jamais dans un paquet.</translation>
    </message>
    <message>
        <source>Your original files: they are not changed.</source>
        <translation>Vos fichiers d’origine&#xa0;: ils ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
</context>
<context>
    <name>StudiesPage</name>
    <message>
        <source>&amp;Review</source>
        <translation>Rev&amp;oir</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Tous les fichiers ont été lus.</translation>
    </message>
    <message>
        <source>Choose a ZIP file</source>
        <translation>Choisir un fichier ZIP</translation>
    </message>
    <message>
        <source>Choose the folder with the exams</source>
        <translation>Choisir le dossier des examens</translation>
    </message>
    <message>
        <source>Reading was stopped. Add a folder or start over.</source>
        <translation>La lecture a été arrêtée. Ajoutez un dossier ou recommencez.</translation>
    </message>
    <message>
        <source>There is no usable image here. Choose the folder the exam was saved in.</source>
        <translation>Il n’y a pas d’image utilisable ici. Choisissez le dossier où l’examen a été enregistré.</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Fichiers ZIP (*.zip)</translation>
    </message>
</context>
<context>
    <name>StudiesTree</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation>Retenu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Écarté par vous</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
</context>
<context>
    <name>TablesIn</name>
    <message>
        <source>Choose the tables of clinical facts</source>
        <translation>Choisir les tableaux de données cliniques</translation>
    </message>
    <message>
        <source>Tables and FHIR files</source>
        <translation>Tableaux et fichiers FHIR</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Unknown: {field}</source>
        <translation>Inconnu&#xa0;: {field}</translation>
    </message>
</context>
<context>
    <name>ThreatsDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Who could attack what, and what stops them</source>
        <translation>Qui pourrait attaquer quoi, et ce qui l’arrête</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Day 0 is the first day, {day}; there is no index date yet.</source>
        <translation>Le jour 0 est le premier jour, {day}&#x202f;; il n’y a pas encore de date index.</translation>
    </message>
    <message>
        <source>Day 0 is the index day, {day}.</source>
        <translation>Le jour 0 est le jour index, {day}.</translation>
    </message>
    <message>
        <source>Days appear here as you enter them.</source>
        <translation>Les jours apparaissent ici à mesure que vous les saisissez.</translation>
    </message>
    <message>
        <source>No day is known yet.</source>
        <translation>Aucun jour n’est encore connu.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
    <message>
        <source>check this day</source>
        <translation>vérifiez ce jour</translation>
    </message>
    <message>
        <source>day {start}</source>
        <translation>jour {start}</translation>
    </message>
    <message>
        <source>day {start} to {end}</source>
        <translation>du jour {start} au jour {end}</translation>
    </message>
    <message>
        <source>from day {start}</source>
        <translation>à partir du jour {start}</translation>
    </message>
    <message>
        <source>index</source>
        <translation>index</translation>
    </message>
</context>
<context>
    <name>Unasked</name>
    <message>
        <source>another kind of exam than the project asks for</source>
        <translation>un autre type d’examen que celui demandé par le projet</translation>
    </message>
    <message>
        <source>nothing says that it shows what is asked for</source>
        <translation>rien ne dit qu’elle montre ce qui est demandé</translation>
    </message>
    <message>
        <source>the age at the exam is not known</source>
        <translation>l’âge à l’examen n’est pas connu</translation>
    </message>
    <message>
        <source>the patient is older than the project asks</source>
        <translation>le patient est plus âgé que ce que demande le projet</translation>
    </message>
    <message>
        <source>the patient is younger than the project asks</source>
        <translation>le patient est plus jeune que ce que demande le projet</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Not answered yet</source>
        <translation>Pas encore répondu</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Nothing is sent. </source>
        <translation>Rien n’est envoyé. </translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>Il n’y a pas d’image dans ce fichier.</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Sera envoyé</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affichée</translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>&amp;Mark text</source>
        <translation>&amp;Marquer du texte</translation>
    </message>
    <message>
        <source>Bri&amp;ghtness: {name}</source>
        <translation>&amp;Luminosité&#xa0;: {name}</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Draw boxes over text that must go (B)</source>
        <translation>Tracer des cadres sur le texte qui doit partir (B)</translation>
    </message>
    <message>
        <source>How grey values are shown (1 to 5, or drag)</source>
        <translation>Comment les gris sont affichés (1 à 5, ou glisser)</translation>
    </message>
    <message>
        <source>Play the series</source>
        <translation>Faire défiler la série</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation>Montrer l’image entière</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WhoIsWho</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Save as a table…</source>
        <translation>Enregistrer comme &amp;tableau…</translation>
    </message>
    <message>
        <source>A saved table names your patients, and is not encrypted. Keep it only where patient records may be kept, and never send it with a package.</source>
        <translation>Un tableau enregistré nomme vos patients et n’est pas chiffré. Ne le gardez que là où des dossiers de patients peuvent être gardés, et ne l’envoyez jamais avec un paquet.</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Numéro d’accession</translation>
    </message>
    <message>
        <source>At your site</source>
        <translation>Dans votre site</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find a patient, a study or a pseudonym</source>
        <translation>Chercher un patient, une étude ou un pseudonyme</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>In the packages</source>
        <translation>Dans les paquets</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré : {path}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The first {count} are shown. Search to see others.</source>
        <translation>Les {count} premiers sont affichés. Cherchez pour en voir d’autres.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Qui est qui</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} trouvés</translation>
    </message>
</context>
<context>
    <name>WhyExcluded</name>
    <message>
        <source>Another reason</source>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>Not asked for by the project</source>
        <translation>Non demandée par le projet</translation>
    </message>
    <message>
        <source>Patient or site objects</source>
        <translation>Le patient ou le site s’y oppose</translation>
    </message>
    <message>
        <source>Poor images</source>
        <translation>Images médiocres</translation>
    </message>
    <message>
        <source>Shows who the patient is</source>
        <translation>Montre qui est le patient</translation>
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
        <translation>Votre dernière décision n’a pas pu être enregistrée.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>Sui&amp;vant</translation>
    </message>
</context>
</TS>
