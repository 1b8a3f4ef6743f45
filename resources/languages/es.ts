<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Security…</source>
        <translation>&amp;Seguridad…</translation>
    </message>
    <message>
        <source>About Study Courier</source>
        <translation>Acerca de Study Courier</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Logins you had remembered, sealed</source>
        <translation>Accesos que pidió recordar, sellados</translation>
    </message>
    <message>
        <source>Packages, without names</source>
        <translation>Paquetes, sin nombres</translation>
    </message>
    <message>
        <source>Receipts of deliveries, without names</source>
        <translation>Recibos de entregas, sin nombres</translation>
    </message>
    <message>
        <source>Reports of crashes, without patient data</source>
        <translation>Informes de fallos, sin datos de pacientes</translation>
    </message>
    <message>
        <source>Study Courier is free software under the Apache Licence 2.0. It is built with Python, Qt {qt} and PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime and Jinja.</source>
        <translation>Study Courier es software libre bajo la licencia Apache 2.0. Está hecho con Python, Qt {qt} y PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography, NumPy, Pillow, ONNX Runtime y Jinja.</translation>
    </message>
    <message>
        <source>The newest version is not known.</source>
        <translation>No se conoce la versión más reciente.</translation>
    </message>
    <message>
        <source>The newest version is {number}. Your coordinator knows where it is.</source>
        <translation>La versión más reciente es {number}. Su coordinador sabe dónde está.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Esta es la versión más reciente.</translation>
    </message>
    <message>
        <source>Unfinished contributions, encrypted</source>
        <translation>Contribuciones sin terminar, cifradas</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>Qué se guarda y dónde</translation>
    </message>
    <message>
        <source>Who is who, encrypted</source>
        <translation>Quién es quién, cifrado</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Date moved</source>
        <translation>Fecha desplazada</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Vaciado</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservado</translation>
    </message>
    <message>
        <source>New identifier</source>
        <translation>Identificador nuevo</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>Text checked</source>
        <translation>Texto revisado</translation>
    </message>
</context>
<context>
    <name>AttestationCard</name>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>I am allowed to send these exams for this project. I looked at what will be sent, and to the best of my knowledge nothing in it names a patient.</source>
        <translation>Tengo permiso para enviar estos exámenes para este proyecto. He mirado lo que se enviará y, hasta donde sé, nada de ello nombra a un paciente.</translation>
    </message>
    <message>
        <source>Yo&amp;ur role</source>
        <translation>Su f&amp;unción</translation>
    </message>
    <message>
        <source>You give your word with the button below. Your name and role become part of the report that goes with the package.</source>
        <translation>Con el botón de abajo da usted su palabra. Su nombre y su función pasan a formar parte del informe que va con el paquete.</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>Su no&amp;mbre</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Su función</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Su palabra</translation>
    </message>
    <message>
        <source>such as study nurse</source>
        <translation>por ejemplo, enfermera de estudios</translation>
    </message>
</context>
<context>
    <name>BoxEditor</name>
    <message>
        <source>add box</source>
        <translation>añadir recuadro</translation>
    </message>
    <message>
        <source>copy box</source>
        <translation>copiar recuadro</translation>
    </message>
    <message>
        <source>move box</source>
        <translation>mover recuadro</translation>
    </message>
    <message>
        <source>remove box</source>
        <translation>quitar recuadro</translation>
    </message>
</context>
<context>
    <name>BoxReason</name>
    <message>
        <source>A word that may stay; it is not blacked out.</source>
        <translation>Una palabra que puede quedarse; no se tapa.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dibujado</translation>
    </message>
    <message>
        <source>Drawn or changed by you.</source>
        <translation>Dibujado o cambiado por usted.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Outside of the ultrasound picture.</source>
        <translation>Fuera de la imagen de ultrasonido.</translation>
    </message>
    <message>
        <source>Shows something that names the patient.</source>
        <translation>Muestra algo que nombra al paciente.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text was found here.</source>
        <translation>Aquí se encontró texto.</translation>
    </message>
    <message>
        <source>This device is known to write names here.</source>
        <translation>Se sabe que este equipo escribe nombres aquí.</translation>
    </message>
</context>
<context>
    <name>BoxStrip</name>
    <message>
        <source>&amp;Copy to…</source>
        <translation>&amp;Copiar a…</translation>
    </message>
    <message>
        <source>All series with images of this size</source>
        <translation>Todas las series con imágenes de este tamaño</translation>
    </message>
    <message>
        <source>Box {number} of {total}: {why}</source>
        <translation>Recuadro {number} de {total}: {why}</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Go to the next image with a box</source>
        <translation>Ir a la siguiente imagen con un recuadro</translation>
    </message>
    <message>
        <source>No text is marked in this image.</source>
        <translation>No hay texto marcado en esta imagen.</translation>
    </message>
    <message>
        <source>No text is marked in this image. Other images with boxes: {count}.</source>
        <translation>No hay texto marcado en esta imagen. Otras imágenes con recuadros: {count}.</translation>
    </message>
    <message>
        <source>One box will be blacked out in this image.</source>
        <translation>Un recuadro se tapará en negro en esta imagen.</translation>
    </message>
    <message>
        <source>Only words that may stay were found in this image.</source>
        <translation>En esta imagen solo se encontraron palabras que pueden quedarse.</translation>
    </message>
    <message>
        <source>Remove this box</source>
        <translation>Quitar este recuadro</translation>
    </message>
    <message>
        <source>This series, images of this size</source>
        <translation>Esta serie, imágenes de este tamaño</translation>
    </message>
    <message>
        <source>{count} boxes will be blacked out in this image.</source>
        <translation>{count} recuadros se taparán en negro en esta imagen.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>ClinicalForm</name>
    <message>
        <source>Index day and outcome</source>
        <translation>Día índice y desenlace</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>sin responder todavía</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>no hubo</translation>
    </message>
    <message>
        <source>to correct: {n}</source>
        <translation>por corregir: {n}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>ClinicalPage</name>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Seguir trabajando</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Detener y cerrar</translation>
    </message>
    <message>
        <source>Stop and close?</source>
        <translation>¿Detener y cerrar?</translation>
    </message>
    <message>
        <source>Work is still under way. What is finished is kept and can be continued later.</source>
        <translation>El trabajo sigue en curso. Lo terminado se conserva y puede continuarse más tarde.</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>&amp;Send</source>
        <translation>E&amp;nviar</translation>
    </message>
    <message>
        <source>A&amp;gree and make package</source>
        <translation>Aceptar y ge&amp;nerar paquete</translation>
    </message>
    <message>
        <source>A&amp;gree and send</source>
        <translation>Aceptar y e&amp;nviar</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Go there: {what}</source>
        <translation>Ir allí: {what}</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>patients of {years} years and over</source>
        <translation>pacientes de {years} años o más</translation>
    </message>
    <message>
        <source>patients up to {years} years</source>
        <translation>pacientes de hasta {years} años</translation>
    </message>
    <message>
        <source>showing {parts}</source>
        <translation>que muestren {parts}</translation>
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
        <translation>Elegir un día: {field}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>&amp;Approve</source>
        <translation>Apr&amp;obar</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>Volver a incl&amp;uir</translation>
    </message>
    <message>
        <source>Approve this series, or think again (A)</source>
        <translation>Aprobar esta serie, o reconsiderarlo (A)</translation>
    </message>
    <message>
        <source>Approved. It will be sent as shown.</source>
        <translation>Aprobada. Se enviará tal como se muestra.</translation>
    </message>
    <message>
        <source>Held, will not be sent. </source>
        <translation>Retenida, no se enviará. </translation>
    </message>
    <message>
        <source>Leave &amp;out…</source>
        <translation>E&amp;xcluir…</translation>
    </message>
    <message>
        <source>Leave this series out, or take it in again (X)</source>
        <translation>Excluir esta serie, o volver a incluirla (X)</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>Excluida: {why}.</translation>
    </message>
    <message>
        <source>Text is to be expected here. Look closely, then decide.</source>
        <translation>Aquí cabe esperar texto. Mire con atención y decida.</translation>
    </message>
    <message>
        <source>Text was found in the images. Check the boxes, then decide.</source>
        <translation>Se encontró texto en las imágenes. Revise los recuadros y decida.</translation>
    </message>
    <message>
        <source>Undo &amp;approval</source>
        <translation>An&amp;ular la aprobación</translation>
    </message>
    <message>
        <source>Waits for your decision.</source>
        <translation>Espera su decisión.</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>¿Por qué se excluye?</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ca&amp;mbiar…</translation>
    </message>
    <message>
        <source>Change the site&apos;s settings</source>
        <translation>Cambiar los ajustes del centro</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribución</translation>
    </message>
    <message>
        <source>Deli&amp;ver…</source>
        <translation>&amp;Entregar…</translation>
    </message>
    <message>
        <source>Deliver this package, again or somewhere else</source>
        <translation>Entregar este paquete, otra vez o en otro lugar</translation>
    </message>
    <message>
        <source>Discard this contribution?</source>
        <translation>¿Descartar esta contribución?</translation>
    </message>
    <message>
        <source>E&amp;xport receipts…</source>
        <translation>E&amp;xportar recibos…</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>Nada le espera.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Todavía no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>Abrir &amp;informe</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Save recover&amp;y file…</source>
        <translation>&amp;Guardar archivo de recuperación…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Secrets in {store}</source>
        <translation>Claves secretas en {store}</translation>
    </message>
    <message>
        <source>Secrets under your passphrase</source>
        <translation>Claves secretas bajo su frase de contraseña</translation>
    </message>
    <message>
        <source>Site {number}</source>
        <translation>Centro {number}</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Adónde se envió</translation>
    </message>
    <message>
        <source>Work in {folder}</source>
        <translation>Trabajo en {folder}</translation>
    </message>
    <message>
        <source>Your decisions about it are forgotten. The exams themselves are not touched.</source>
        <translation>Se olvidan sus decisiones sobre ella. Los exámenes mismos no se tocan.</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>guardada en este ordenador</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>&amp;Client certificate</source>
        <translation>C&amp;ertificado de cliente</translation>
    </message>
    <message>
        <source>A&amp;PI key</source>
        <translation>&amp;Clave API</translation>
    </message>
    <message>
        <source>A&amp;ccess key</source>
        <translation>&amp;Clave de acceso</translation>
    </message>
    <message>
        <source>Access toke&amp;n</source>
        <translation>Token de a&amp;cceso</translation>
    </message>
    <message>
        <source>B&amp;ucket in the path</source>
        <translation>Bucket en &amp;la ruta</translation>
    </message>
    <message>
        <source>Chec&amp;ksums</source>
        <translation>Sumas de &amp;comprobación</translation>
    </message>
    <message>
        <source>DICOM node (C-STORE over TLS)</source>
        <translation>Nodo DICOM (C-STORE sobre TLS)</translation>
    </message>
    <message>
        <source>DICOMweb server</source>
        <translation>Servidor DICOMweb</translation>
    </message>
    <message>
        <source>Gen3 data commons</source>
        <translation>Gen3 Data Commons</translation>
    </message>
    <message>
        <source>HTTPS server</source>
        <translation>Servidor HTTPS</translation>
    </message>
    <message>
        <source>Key fi&amp;le</source>
        <translation>Archivo de c&amp;lave</translation>
    </message>
    <message>
        <source>Key passph&amp;rase</source>
        <translation>&amp;Frase de la clave</translation>
    </message>
    <message>
        <source>O&amp;ur AE title</source>
        <translation>N&amp;uestro título AE</translation>
    </message>
    <message>
        <source>POSDA archive</source>
        <translation>Repositorio POSDA</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Port for commitme&amp;nts</source>
        <translation>Puerto para &amp;confirmaciones</translation>
    </message>
    <message>
        <source>Reg&amp;ion</source>
        <translation>Re&amp;gión</translation>
    </message>
    <message>
        <source>S&amp;3 service</source>
        <translation>Servicio S&amp;3</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>Bucket S3</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Servidor SFTP</translation>
    </message>
    <message>
        <source>SHA256:…</source>
        <translation>SHA256:…</translation>
    </message>
    <message>
        <source>Sec&amp;ret key</source>
        <translation>Clav&amp;e secreta</translation>
    </message>
    <message>
        <source>Server f&amp;ingerprint</source>
        <translation>Hu&amp;ella del servidor</translation>
    </message>
    <message>
        <source>Sessio&amp;n token</source>
        <translation>To&amp;ken de sesión</translation>
    </message>
    <message>
        <source>api_key out of credentials.json</source>
        <translation>api_key de credentials.json</translation>
    </message>
    <message>
        <source>given to you by the coordinator</source>
        <translation>se la da el coordinador</translation>
    </message>
    <message>
        <source>https://…, if it is not Amazon&apos;s</source>
        <translation>https://…, si no es el de Amazon</translation>
    </message>
    <message>
        <source>only with temporary keys</source>
        <translation>solo con claves temporales</translation>
    </message>
</context>
<context>
    <name>DestinationFields</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>only if there is one</source>
        <translation>solo si la hay</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>recordada</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>&amp;Keep the package on this computer</source>
        <translation>Dejar el paquete en este &amp;ordenador</translation>
    </message>
    <message>
        <source>&amp;Package is made in</source>
        <translation>El paquete se c&amp;rea en</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Brows&amp;e…</source>
        <translation>Exam&amp;inar…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose the folder or drive</source>
        <translation>Elegir la carpeta o unidad</translation>
    </message>
    <message>
        <source>Choose where the package is made</source>
        <translation>Elegir dónde se crea el paquete</translation>
    </message>
    <message>
        <source>Copy it to a &amp;folder or drive</source>
        <translation>Copiarlo a una carpet&amp;a o unidad</translation>
    </message>
    <message>
        <source>Encr&amp;ypted USB drive</source>
        <translation>Unidad US&amp;B cifrada</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Folder or drive</source>
        <translation>Carpeta o unidad</translation>
    </message>
    <message>
        <source>Package folder</source>
        <translation>Carpeta del paquete</translation>
    </message>
    <message>
        <source>Send it to a ser&amp;ver</source>
        <translation>Enviarlo a un ser&amp;vidor</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Adónde va</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation>&amp;Nueva contribución</translation>
    </message>
    <message>
        <source>&amp;Who is who…</source>
        <translation>&amp;Quién es quién…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Everything is in the package.</source>
        <translation>Todo está en el paquete.</translation>
    </message>
    <message>
        <source>Not in the package, and what to do</source>
        <translation>Fuera del paquete, y qué hacer</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir &amp;carpeta</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>Abrir &amp;informe</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save report as &amp;PDF…</source>
        <translation>Guardar informe como &amp;PDF…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>The package is ready</source>
        <translation>El paquete está listo</translation>
    </message>
    <message>
        <source>Where the package is</source>
        <translation>Dónde está el paquete</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenidos</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>no utilizables</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>pacientes</translation>
    </message>
    <message>
        <source>series</source>
        <translation>series</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>estudios</translation>
    </message>
    <message>
        <source>{size} in {files} files arrived at {where} and were checked there.</source>
        <translation>{size} en {files} archivos llegaron a {where} y se comprobaron allí.</translation>
    </message>
    <message>
        <source>{size}, every file checked. It has not been sent.</source>
        <translation>{size}, cada archivo comprobado. No se ha enviado.</translation>
    </message>
    <message>
        <source>{size}, sealed on {where} and read back from it. It is safe to unplug the drive.</source>
        <translation>{size}, sellado en {where} y vuelto a leer desde allí. Ya puede desconectar la unidad con seguridad.</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Being reviewed</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation>Elegir exámenes</translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation>Datos clínicos</translation>
    </message>
    <message>
        <source>Packed, not delivered</source>
        <translation>Empaquetada, sin entregar</translation>
    </message>
    <message>
        <source>Patients: {patients}, images: {images}</source>
        <translation>Pacientes: {patients}, imágenes: {images}</translation>
    </message>
    <message>
        <source>Ready to confirm</source>
        <translation>Lista para confirmar</translation>
    </message>
    <message>
        <source>Stopped while sending</source>
        <translation>Detenida durante el envío</translation>
    </message>
    <message>
        <source>{done} of {all} series decided</source>
        <translation>{done} de {all} series decididas</translation>
    </message>
</context>
<context>
    <name>DriveForm</name>
    <message>
        <source>&amp;Another place…</source>
        <translation>Otro &amp;lugar…</translation>
    </message>
    <message>
        <source>&amp;Drive</source>
        <translation>Uni&amp;dad</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Bu&amp;scar de nuevo</translation>
    </message>
    <message>
        <source>Also copy the images unencrypted, for a vie&amp;wer</source>
        <translation>&amp;Copiar también las imágenes sin cifrar, para un visor</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters. Tell it to the archive by telephone; never let it travel with the drive.</source>
        <translation>Elija una frase de contraseña de al menos {count} caracteres. Dígasela al repositorio por teléfono; no deje que viaje con la unidad.</translation>
    </message>
    <message>
        <source>Choose the drive, or a folder on it</source>
        <translation>Elegir la unidad, o una carpeta en ella</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Encrypted for the archive: only the archive can open the drive.</source>
        <translation>Cifrado para el repositorio: solo el repositorio puede abrir la unidad.</translation>
    </message>
    <message>
        <source>Encrypted: only who knows the passphrase can open the drive.</source>
        <translation>Cifrado: solo quien conozca la frase de contraseña puede abrir la unidad.</translation>
    </message>
    <message>
        <source>No drive was found. Plug one in.</source>
        <translation>No se encontró ninguna unidad. Conecte una.</translation>
    </message>
    <message>
        <source>O&amp;nce more</source>
        <translation>Otra v&amp;ez</translation>
    </message>
    <message>
        <source>Passp&amp;hrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase of the drive</source>
        <translation>Frase de contraseña de la unidad</translation>
    </message>
    <message>
        <source>Passphrase of the drive, once more</source>
        <translation>Frase de contraseña de la unidad, otra vez</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Escriba dos veces la misma frase de contraseña.</translation>
    </message>
    <message>
        <source>Whoever finds the drive can look at these images.</source>
        <translation>Quien encuentre la unidad puede ver estas imágenes.</translation>
    </message>
    <message>
        <source>{name}: write-protected ({free} free of {size}, {system})</source>
        <translation>{name}: protegida contra escritura ({free} libres de {size}, {system})</translation>
    </message>
    <message>
        <source>{name}: {free} free of {size}, {system}</source>
        <translation>{name}: {free} libres de {size}, {system}</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose &amp;ZIP file…</source>
        <translation>&amp;Elegir archivo ZIP…</translation>
    </message>
    <message>
        <source>Choose &amp;folder or disc…</source>
        <translation>Elegir carpeta o &amp;disco…</translation>
    </message>
    <message>
        <source>Drop your exams here</source>
        <translation>Suelte aquí sus exámenes</translation>
    </message>
    <message>
        <source>Folders, ZIP files, or a disc from the scanner or PACS</source>
        <translation>Carpetas, archivos ZIP o un disco del equipo o del PACS</translation>
    </message>
    <message>
        <source>Your files are only read, never changed. Nothing is sent until you say so.</source>
        <translation>Sus archivos solo se leen, nunca se cambian. Nada se envía hasta que usted lo diga.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>queda aproximadamente %n hora</numerusform>
            <numerusform>quedan aproximadamente %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>queda aproximadamente %n minuto</numerusform>
            <numerusform>quedan aproximadamente %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A newer version of the program wrote this site&apos;s store. Install that version.</source>
        <translation>Una versión más reciente del programa escribió el almacén de este centro. Instale esa versión.</translation>
    </message>
    <message>
        <source>A passphrase is needed. Run this on a terminal, or set {variable}.</source>
        <translation>Hace falta una frase de contraseña. Ejecútelo en un terminal o defina {variable}.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>Un ajuste es incorrecto.</translation>
    </message>
    <message>
        <source>All patient numbers of this site are given away.</source>
        <translation>Se han agotado los números de paciente de este centro.</translation>
    </message>
    <message>
        <source>Another run is building this package now. Wait for it, or choose another name.</source>
        <translation>Otra ejecución está creando este paquete ahora. Espere a que acabe o elija otro nombre.</translation>
    </message>
    <message>
        <source>Dates can be kept as they are or moved, not both ({options}).</source>
        <translation>Las fechas pueden conservarse o desplazarse, no ambas cosas ({options}).</translation>
    </message>
    <message>
        <source>Enter the site number the archive gave you (six digits).</source>
        <translation>Escriba el número de centro que le dio el repositorio (seis cifras).</translation>
    </message>
    <message>
        <source>Nobody could open the package: {problem}.</source>
        <translation>Nadie podría abrir el paquete: {problem}.</translation>
    </message>
    <message>
        <source>One file cannot be used ({reason}).</source>
        <translation>Un archivo no puede usarse ({reason}).</translation>
    </message>
    <message>
        <source>One of the answers will not do: {problem}.</source>
        <translation>Una de las respuestas no sirve: {problem}.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Ha ocurrido algo inesperado.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo ha ido mal.</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing unfinished was left looking whole.</source>
        <translation>Detenido como se pidió. Nada incompleto parece terminado.</translation>
    </message>
    <message>
        <source>That place cannot be written to. Choose another folder or ask for write access.</source>
        <translation>No se puede escribir en ese lugar. Elija otra carpeta o pida permiso de escritura.</translation>
    </message>
    <message>
        <source>The archive has the files, but has not read them yet, so nothing is proved. Go on with sending in a while: only the proof is left.</source>
        <translation>El repositorio tiene los archivos, pero aún no los ha leído, así que nada está probado. Continúe el envío dentro de un rato: solo falta la prueba.</translation>
    </message>
    <message>
        <source>The cluster cannot be used: {problem}.</source>
        <translation>El clúster no puede usarse: {problem}.</translation>
    </message>
    <message>
        <source>The de-identification recipe cannot be used: {problem} (line {line}).</source>
        <translation>Las reglas de desidentificación no pueden usarse: {problem} (línea {line}).</translation>
    </message>
    <message>
        <source>The destination&apos;s address cannot be used: {problem}.</source>
        <translation>La dirección de destino no puede usarse: {problem}.</translation>
    </message>
    <message>
        <source>The drive does not answer: it was pulled out, or is failing. Plug it in again and run again; what was finished on it is kept.</source>
        <translation>La unidad no responde: se ha extraído o está fallando. Conéctela de nuevo y vuelva a empezar; lo terminado en ella se conserva.</translation>
    </message>
    <message>
        <source>The drive does not give back what was written to it. Run again; if it happens again, the drive is damaged: take another.</source>
        <translation>La unidad no devuelve lo que se escribió en ella. Vuelva a empezar; si se repite, la unidad está dañada: use otra.</translation>
    </message>
    <message>
        <source>The drive is full. Free some space and run again; finished work is kept.</source>
        <translation>La unidad está llena. Libere espacio y vuelva a empezar; lo terminado se conserva.</translation>
    </message>
    <message>
        <source>The drive is write-protected. Unlock it (some have a switch), or take another.</source>
        <translation>La unidad está protegida contra escritura. Desprotéjala (algunas tienen un interruptor) o use otra.</translation>
    </message>
    <message>
        <source>The login was good for a while only, and the time is over. Enter a new one; whoever gave you the old one has it.</source>
        <translation>El acceso valía solo un tiempo, y ya ha pasado. Introduzca uno nuevo; lo tiene quien le dio el anterior.</translation>
    </message>
    <message>
        <source>The mapping file cannot be used: {problem}.</source>
        <translation>El archivo de correspondencias no puede usarse: {problem}.</translation>
    </message>
    <message>
        <source>The package cannot be written there.</source>
        <translation>El paquete no puede escribirse allí.</translation>
    </message>
    <message>
        <source>The package could not be delivered.</source>
        <translation>El paquete no pudo entregarse.</translation>
    </message>
    <message>
        <source>The package is not valid: {problem}.</source>
        <translation>El paquete no es válido: {problem}.</translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site (it is signed with {fingerprint}). Nothing was kept; ask the site.</source>
        <translation>El paquete dice ser del centro {site}, pero no está firmado con la clave conocida de ese centro (está firmado con {fingerprint}). No se conservó nada; pregunte al centro.</translation>
    </message>
    <message>
        <source>The package would be written inside the study folder, or the study folder lies inside the package. Choose a place outside it.</source>
        <translation>El paquete quedaría dentro de la carpeta de exámenes, o esta dentro del paquete. Elija un lugar fuera de ella.</translation>
    </message>
    <message>
        <source>The packages do not go together: {count} contradictions. Nothing was merged.</source>
        <translation>Los paquetes no concuerdan: {count} contradicciones. No se unió nada.</translation>
    </message>
    <message>
        <source>The parts of the sealed package stand in another order: {file} is not the part its name says. Nothing was opened; copy it again from the drive.</source>
        <translation>Las partes del paquete sellado están en otro orden: {file} no es la parte que dice su nombre. No se abrió nada; cópielo de nuevo desde la unidad.</translation>
    </message>
    <message>
        <source>The passphrase does not open the site&apos;s store.</source>
        <translation>La frase de contraseña no abre el almacén del centro.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {least} characters.</source>
        <translation>La frase de contraseña es demasiado corta. Use al menos {least} caracteres.</translation>
    </message>
    <message>
        <source>The project asks for {option}, which this version cannot do yet.</source>
        <translation>El proyecto pide {option}, y esta versión todavía no puede hacerlo.</translation>
    </message>
    <message>
        <source>The project file cannot be used: {problem}. Ask the coordinator for a new one.</source>
        <translation>El archivo del proyecto no puede usarse: {problem}. Pida uno nuevo al coordinador.</translation>
    </message>
    <message>
        <source>The sealed package is not as the site sealed it: {file} was changed, or is damaged. Nothing was opened; ask the site for another.</source>
        <translation>El paquete sellado no está como el centro lo selló: {file} se cambió o está dañado. No se abrió nada; pida otro al centro.</translation>
    </message>
    <message>
        <source>The sealed package is not complete: {file} is missing or too short. Copy it again from the drive, or ask the site.</source>
        <translation>El paquete sellado no está completo: {file} falta o es demasiado corto. Cópielo de nuevo desde la unidad, o pregunte al centro.</translation>
    </message>
    <message>
        <source>The secret this site&apos;s earlier pseudonyms were made with is not on this computer. Import the recovery file; without it the same patient would get a different pseudonym.</source>
        <translation>La clave secreta con que se hicieron los seudónimos anteriores de este centro no está en este ordenador. Importe el archivo de recuperación; sin él, el mismo paciente recibiría otro seudónimo.</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Check the network and try again; sending goes on where it stopped. If it stays so, ask whoever looks after your network.</source>
        <translation>No se puede acceder ahora al servidor. Compruebe la red e inténtelo de nuevo; el envío sigue donde se detuvo. Si no cambia, pregunte a quien se ocupe de su red.</translation>
    </message>
    <message>
        <source>The server does not accept this login. Check the user name and the key or password; if they are right, ask the coordinator.</source>
        <translation>El servidor no acepta este acceso. Compruebe el nombre de usuario y la clave o contraseña; si son correctos, pregunte al coordinador.</translation>
    </message>
    <message>
        <source>The server does not let this computer in by certificate: {problem}. Choose the certificate and the key that the coordinator gave you, or ask for new ones.</source>
        <translation>El servidor no admite a este ordenador con certificado: {problem}. Elija el certificado y la clave que le dio el coordinador, o pida otros nuevos.</translation>
    </message>
    <message>
        <source>The server is not the one this site knows: its fingerprint differs, or is not known yet. Ask the coordinator by telephone whether it is {fingerprint}, and go on only if it is.</source>
        <translation>El servidor no es el que este centro conoce: su huella es otra o aún no se conoce. Pregunte al coordinador por teléfono si es {fingerprint}, y siga solo si lo es.</translation>
    </message>
    <message>
        <source>The server refused to store the package ({problem}). If you cannot mend that yourself, read this line to the coordinator.</source>
        <translation>El servidor se negó a guardar el paquete ({problem}). Si no puede arreglarlo usted, lea esta línea al coordinador.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not accepted: {problem}. Nothing was sent; ask the coordinator, or whoever looks after your network.</source>
        <translation>No se acepta el certificado del servidor: {problem}. No se envió nada; pregunte al coordinador o a quien se ocupe de su red.</translation>
    </message>
    <message>
        <source>The server, or something on the way to it, offers no encryption this program accepts (TLS 1.2 or newer). Nothing was sent; ask whoever looks after your network.</source>
        <translation>El servidor, o algo en el camino hacia él, no ofrece un cifrado que este programa acepte (TLS 1.2 o posterior). No se envió nada; pregunte a quien se ocupe de su red.</translation>
    </message>
    <message>
        <source>The site number is missing. It is in the coordinator&apos;s project file.</source>
        <translation>Falta el número del centro. Está en el archivo de proyecto del coordinador.</translation>
    </message>
    <message>
        <source>The site number must be six digits, such as 004711.</source>
        <translation>El número del centro debe tener seis cifras, por ejemplo 004711.</translation>
    </message>
    <message>
        <source>The site&apos;s secret is in this computer&apos;s password store, which does not open now. Sign in to the desktop and unlock it, or import the recovery file.</source>
        <translation>La clave secreta del centro está en el almacén de contraseñas de este ordenador, que ahora no se abre. Inicie sesión y desbloquéelo, o importe el archivo de recuperación.</translation>
    </message>
    <message>
        <source>The site&apos;s secrets cannot be reached.</source>
        <translation>No se puede acceder a las claves secretas del centro.</translation>
    </message>
    <message>
        <source>The studies could not be read.</source>
        <translation>Los exámenes no pudieron leerse.</translation>
    </message>
    <message>
        <source>The trial with invented images did not end as it must: {problem}.</source>
        <translation>La prueba con imágenes inventadas no acabó como debe: {problem}.</translation>
    </message>
    <message>
        <source>There is already something at that place that is not an unfinished package of ours.</source>
        <translation>En ese lugar ya hay algo que no es un paquete nuestro sin terminar.</translation>
    </message>
    <message>
        <source>There is no folder, ZIP file or disc at that place. Check the name.</source>
        <translation>En ese lugar no hay carpeta, archivo ZIP ni disco. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no sealed package at that place. Choose the folder with manifest.json.</source>
        <translation>En ese lugar no hay ningún paquete sellado. Elija la carpeta con manifest.json.</translation>
    </message>
    <message>
        <source>There is no server of that name. Compare the address with what the coordinator gave you, letter by letter, and check the network.</source>
        <translation>No hay ningún servidor con ese nombre. Compare la dirección, letra por letra, con la que le dio el coordinador, y compruebe la red.</translation>
    </message>
    <message>
        <source>This computer offers no unlocked password store. Enter a passphrase, or set STUDY_COURIER_PASSPHRASE for unattended use.</source>
        <translation>Este ordenador no ofrece un almacén de contraseñas abierto. Escriba una frase de contraseña, o defina STUDY_COURIER_PASSPHRASE para usarlo sin nadie delante.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the server&apos;s. Set date and time right, or ask whoever looks after this computer.</source>
        <translation>El reloj de este ordenador difiere demasiado del reloj del servidor. Ponga bien la fecha y la hora, o pregunte a quien se ocupe de este ordenador.</translation>
    </message>
    <message>
        <source>This is not a whole recovery file of Study Courier.</source>
        <translation>Este no es un archivo de recuperación completo de Study Courier.</translation>
    </message>
    <message>
        <source>This key cannot sign project files, or its passphrase is another. Choose the secret half of an Ed25519 key, such as the file project-key.</source>
        <translation>Esta clave no puede firmar archivos de proyecto, o su frase de contraseña es otra. Elija la mitad secreta de una clave Ed25519, como el archivo project-key.</translation>
    </message>
    <message>
        <source>This key, or its passphrase, does not open the package.</source>
        <translation>Esta clave, o su frase de contraseña, no abre el paquete.</translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened.</source>
        <translation>Este paquete del centro {site} ya se recibió el {day}. No se abrió nada.</translation>
    </message>
    <message>
        <source>This site already works with another secret. Replacing it breaks the link to what was sent before; say so expressly if that is meant.</source>
        <translation>Este centro ya trabaja con otra clave secreta. Sustituirla rompe el vínculo con lo enviado antes; dígalo expresamente si es lo que quiere.</translation>
    </message>
    <message>
        <source>This table cannot be read: {problem}.</source>
        <translation>Esta tabla no puede leerse: {problem}.</translation>
    </message>
    <message>
        <source>What arrived at the server is not what was sent. Send again.</source>
        <translation>Lo que llegó al servidor no es lo que se envió. Envíelo de nuevo.</translation>
    </message>
    <message>
        <source>What was inside does not pass the check ({problem}). Nothing of it was kept.</source>
        <translation>Lo que había dentro no supera la comprobación ({problem}). No se conservó nada.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy does not let this program through ({problem}). Ask whoever looks after your network.</source>
        <translation>El proxy de su red no deja pasar a este programa ({problem}). Pregunte a quien se ocupe de su red.</translation>
    </message>
    <message>
        <source>a clinical table cannot be read</source>
        <translation>una tabla clínica no puede leerse</translation>
    </message>
    <message>
        <source>a damaged copy of the package is already there</source>
        <translation>ya hay allí una copia dañada del paquete</translation>
    </message>
    <message>
        <source>a file address names no computer</source>
        <translation>una dirección de archivo no nombra ningún ordenador</translation>
    </message>
    <message>
        <source>a file cannot be read</source>
        <translation>un archivo no puede leerse</translation>
    </message>
    <message>
        <source>a file changed since it was packaged</source>
        <translation>un archivo cambió después de empaquetarse</translation>
    </message>
    <message>
        <source>a file has no place in the tree of the site&apos;s patients</source>
        <translation>un archivo no tiene lugar en el árbol de pacientes del centro</translation>
    </message>
    <message>
        <source>a file is too large for it</source>
        <translation>un archivo es demasiado grande para él</translation>
    </message>
    <message>
        <source>a file is too large for that drive</source>
        <translation>un archivo es demasiado grande para esa unidad</translation>
    </message>
    <message>
        <source>a finished file was taken away</source>
        <translation>se quitó un archivo terminado</translation>
    </message>
    <message>
        <source>a folder cannot be read</source>
        <translation>una carpeta no puede leerse</translation>
    </message>
    <message>
        <source>a line of a manifest cannot be read</source>
        <translation>una línea de un manifiesto no puede leerse</translation>
    </message>
    <message>
        <source>a login by name needs the user and identity pool beside it</source>
        <translation>un acceso por nombre necesita al lado el grupo de usuarios y el de identidades</translation>
    </message>
    <message>
        <source>a manifest names a path outside the package</source>
        <translation>un manifiesto nombra una ruta fuera del paquete</translation>
    </message>
    <message>
        <source>a manifest names one file twice</source>
        <translation>un manifiesto nombra dos veces un archivo</translation>
    </message>
    <message>
        <source>a recipient must be a key that begins with age1</source>
        <translation>un destinatario debe ser una clave que empiece por age1</translation>
    </message>
    <message>
        <source>a row is too large for it</source>
        <translation>una fila es demasiado grande para él</translation>
    </message>
    <message>
        <source>a server is trusted for which nobody vouches</source>
        <translation>se confía en un servidor del que nadie responde</translation>
    </message>
    <message>
        <source>a server that says nothing was waited for</source>
        <translation>se esperó a un servidor que no dice nada</translation>
    </message>
    <message>
        <source>a table&apos;s name cannot be used as a file name</source>
        <translation>el nombre de una tabla no sirve como nombre de archivo</translation>
    </message>
    <message>
        <source>a tag file cannot be read</source>
        <translation>un archivo de etiquetas no puede leerse</translation>
    </message>
    <message>
        <source>a user name like that is not allowed</source>
        <translation>no se permite un nombre de usuario así</translation>
    </message>
    <message>
        <source>an identifier cannot be used as a file name</source>
        <translation>un identificador no sirve como nombre de archivo</translation>
    </message>
    <message>
        <source>an image cannot be read</source>
        <translation>una imagen no puede leerse</translation>
    </message>
    <message>
        <source>an image comes twice</source>
        <translation>una imagen aparece dos veces</translation>
    </message>
    <message>
        <source>another package of that name is already there</source>
        <translation>ya hay allí otro paquete con ese nombre</translation>
    </message>
    <message>
        <source>choose the tables of cases and of events together</source>
        <translation>elija juntas las tablas de casos y de sucesos</translation>
    </message>
    <message>
        <source>deid cannot read it</source>
        <translation>deid no puede leerlas</translation>
    </message>
    <message>
        <source>deid&apos;s own device rules cannot be read</source>
        <translation>las reglas de equipos de deid no pueden leerse</translation>
    </message>
    <message>
        <source>it answers no C-ECHO</source>
        <translation>no responde a C-ECHO</translation>
    </message>
    <message>
        <source>it asks for a certificate, and none was given</source>
        <translation>pide un certificado, y no se le dio ninguno</translation>
    </message>
    <message>
        <source>it asks for a login</source>
        <translation>pide un inicio de sesión</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no puede leerse</translation>
    </message>
    <message>
        <source>it did not understand the request</source>
        <translation>no entendió la petición</translation>
    </message>
    <message>
        <source>it does not accept the one given</source>
        <translation>no acepta el que se le dio</translation>
    </message>
    <message>
        <source>it does not answer as Amazon Cognito does</source>
        <translation>no responde como Amazon Cognito</translation>
    </message>
    <message>
        <source>it does not answer as a Gen3 archive does</source>
        <translation>no responde como un repositorio Gen3</translation>
    </message>
    <message>
        <source>it does not check what it is sent</source>
        <translation>no comprueba lo que se le envía</translation>
    </message>
    <message>
        <source>it does not know our name (AE title)</source>
        <translation>no conoce nuestro nombre (título AE)</translation>
    </message>
    <message>
        <source>it does not know the upload it began</source>
        <translation>no conoce la subida que él mismo empezó</translation>
    </message>
    <message>
        <source>it does not let what arrived be read back</source>
        <translation>no deja volver a leer lo que llegó</translation>
    </message>
    <message>
        <source>it does not speak DICOM</source>
        <translation>no habla DICOM</translation>
    </message>
    <message>
        <source>it does not speak SFTP</source>
        <translation>no habla SFTP</translation>
    </message>
    <message>
        <source>it does not speak TLS</source>
        <translation>no habla TLS</translation>
    </message>
    <message>
        <source>it does not speak this protocol</source>
        <translation>no habla este protocolo</translation>
    </message>
    <message>
        <source>it does not trust who issued the one given</source>
        <translation>no confía en quien emitió el que se le dio</translation>
    </message>
    <message>
        <source>it does not understand an image</source>
        <translation>no entiende una imagen</translation>
    </message>
    <message>
        <source>it ends with program and project, such as /Open/R1</source>
        <translation>acaba con programa y proyecto, como /Open/R1</translation>
    </message>
    <message>
        <source>it ends with the host or port</source>
        <translation>acaba con el host o puerto</translation>
    </message>
    <message>
        <source>it failed without saying why</source>
        <translation>falló sin decir por qué</translation>
    </message>
    <message>
        <source>it has a part after ? or #</source>
        <translation>tiene una parte después de ? o #</translation>
    </message>
    <message>
        <source>it has expired, or this computer&apos;s clock is wrong</source>
        <translation>ha caducado, o el reloj de este ordenador está mal</translation>
    </message>
    <message>
        <source>it has no tables of studies and patients, which this archive needs</source>
        <translation>no tiene las tablas de estudios y pacientes que este repositorio necesita</translation>
    </message>
    <message>
        <source>it has no worker</source>
        <translation>no tiene ningún trabajador</translation>
    </message>
    <message>
        <source>it holds a link or a device</source>
        <translation>contiene un enlace o un dispositivo</translation>
    </message>
    <message>
        <source>it holds a password; enter the password where it is asked for</source>
        <translation>contiene una contraseña; escríbala donde se pide</translation>
    </message>
    <message>
        <source>it holds no image</source>
        <translation>no contiene ninguna imagen</translation>
    </message>
    <message>
        <source>it holds too many parts for a workbook</source>
        <translation>tiene demasiadas partes para un libro de cálculo</translation>
    </message>
    <message>
        <source>it is an old Excel file, or has a password; save it as .xlsx without</source>
        <translation>es un archivo antiguo de Excel o tiene contraseña; guárdelo como .xlsx sin ella</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is larger than 1 MiB</source>
        <translation>es mayor de 1 MiB</translation>
    </message>
    <message>
        <source>it is larger than 256 MiB; split the bundle</source>
        <translation>es mayor de 256 MiB; divida el bundle</translation>
    </message>
    <message>
        <source>it is not FHIR</source>
        <translation>no es FHIR</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>no es JSON</translation>
    </message>
    <message>
        <source>it is not TOML</source>
        <translation>no es TOML</translation>
    </message>
    <message>
        <source>it is not a whole XLSX file</source>
        <translation>no es un archivo XLSX completo</translation>
    </message>
    <message>
        <source>it is not called by that name (AE title)</source>
        <translation>no se llama así (título AE)</translation>
    </message>
    <message>
        <source>it is not decided yet what &apos;clinical check&apos; asks of it</source>
        <translation>aún no está decidido lo que «clinical check» pregunta</translation>
    </message>
    <message>
        <source>it is not text; save it as CSV UTF-8</source>
        <translation>no es texto; guárdelo como CSV UTF-8</translation>
    </message>
    <message>
        <source>it is not the one the project file names</source>
        <translation>no es el que nombra el archivo del proyecto</translation>
    </message>
    <message>
        <source>it is not valid yet, or this computer&apos;s clock is wrong</source>
        <translation>aún no es válido, o el reloj de este ordenador está mal</translation>
    </message>
    <message>
        <source>it is of another site than the project file</source>
        <translation>es de otro centro que el archivo del proyecto</translation>
    </message>
    <message>
        <source>it must be a folder, or begin with sftp://, https://, s3://, dicomweb://, dicoms://, posda:// or gen3://</source>
        <translation>debe ser una carpeta o empezar por sftp://, https://, s3://, dicomweb://, dicoms://, posda:// o gen3://</translation>
    </message>
    <message>
        <source>it must begin with dicoms://; anything else can be read on the way</source>
        <translation>debe empezar por dicoms://; cualquier otra cosa puede leerse en el camino</translation>
    </message>
    <message>
        <source>it must begin with https://; anything else can be read on the way</source>
        <translation>debe empezar por https://; cualquier otra cosa puede leerse en el camino</translation>
    </message>
    <message>
        <source>it offers no SFTP</source>
        <translation>no ofrece SFTP</translation>
    </message>
    <message>
        <source>it offers no encryption this program accepts</source>
        <translation>no ofrece un cifrado que este programa acepte</translation>
    </message>
    <message>
        <source>it refuses the way to the server</source>
        <translation>niega el paso hacia el servidor</translation>
    </message>
    <message>
        <source>it says that an image is not of the kind it claims to be</source>
        <translation>dice que una imagen no es del tipo que declara ser</translation>
    </message>
    <message>
        <source>it sends us to another address</source>
        <translation>nos envía a otra dirección</translation>
    </message>
    <message>
        <source>it takes no association from us</source>
        <translation>no acepta ninguna asociación nuestra</translation>
    </message>
    <message>
        <source>it takes no files of this kind</source>
        <translation>no admite archivos de este tipo</translation>
    </message>
    <message>
        <source>it takes no files this way</source>
        <translation>no admite archivos por esta vía</translation>
    </message>
    <message>
        <source>it takes no images of this kind</source>
        <translation>no admite imágenes de este tipo</translation>
    </message>
    <message>
        <source>it takes no images of this kind or encoding</source>
        <translation>no admite imágenes de este tipo o codificación</translation>
    </message>
    <message>
        <source>it took none of the images</source>
        <translation>no tomó ninguna de las imágenes</translation>
    </message>
    <message>
        <source>it unpacks to a dangerous size</source>
        <translation>se descomprime hasta un tamaño peligroso</translation>
    </message>
    <message>
        <source>it vouches for itself only</source>
        <translation>solo responde de sí mismo</translation>
    </message>
    <message>
        <source>it was issued for another server&apos;s name</source>
        <translation>se emitió para el nombre de otro servidor</translation>
    </message>
    <message>
        <source>its disk or your quota is full</source>
        <translation>su disco o la cuota de usted está llena</translation>
    </message>
    <message>
        <source>its files are not those its manifests list</source>
        <translation>sus archivos no son los que enumeran sus manifiestos</translation>
    </message>
    <message>
        <source>its folder is not valid</source>
        <translation>su carpeta no es válida</translation>
    </message>
    <message>
        <source>its host or port is not valid</source>
        <translation>su host o puerto no es válido</translation>
    </message>
    <message>
        <source>its image manifest cannot be read</source>
        <translation>su manifiesto de imágenes no puede leerse</translation>
    </message>
    <message>
        <source>its manifests cannot be read</source>
        <translation>sus manifiestos no pueden leerse</translation>
    </message>
    <message>
        <source>its name (AE title) is missing or not valid</source>
        <translation>su nombre (título AE) falta o no es válido</translation>
    </message>
    <message>
        <source>its prefix is not valid</source>
        <translation>su prefijo no es válido</translation>
    </message>
    <message>
        <source>its report cannot be read</source>
        <translation>su informe no puede leerse</translation>
    </message>
    <message>
        <source>its scheduler does not answer</source>
        <translation>su planificador no responde</translation>
    </message>
    <message>
        <source>its tables name a series it does not hold</source>
        <translation>sus tablas nombran una serie que no contiene</translation>
    </message>
    <message>
        <source>its {identity} needs a user&apos;s name (s3://user@bucket/...)</source>
        <translation>su {identity} necesita un nombre de usuario (s3://user@bucket/...)</translation>
    </message>
    <message>
        <source>neither a key to encrypt to nor a passphrase is given</source>
        <translation>no se da ni una clave para cifrar ni una frase de contraseña</translation>
    </message>
    <message>
        <source>nobody this computer or the project trusts vouches for it</source>
        <translation>nadie en quien confíe este ordenador o el proyecto responde de él</translation>
    </message>
    <message>
        <source>site_id must be six digits, or a range</source>
        <translation>site_id debe tener seis cifras, o ser un intervalo</translation>
    </message>
    <message>
        <source>something else of that name is already there</source>
        <translation>ya hay allí otra cosa con ese nombre</translation>
    </message>
    <message>
        <source>study-courier[cluster] is not installed</source>
        <translation>study-courier[cluster] no está instalado</translation>
    </message>
    <message>
        <source>the API key is another archive&apos;s</source>
        <translation>la clave API es de otro repositorio</translation>
    </message>
    <message>
        <source>the S3 service beside it is not valid</source>
        <translation>el servicio S3 indicado no es válido</translation>
    </message>
    <message>
        <source>the S3 service or region beside it is not valid</source>
        <translation>el servicio S3 o la región indicada no es válida</translation>
    </message>
    <message>
        <source>the authority beside it is no PEM certificate</source>
        <translation>la autoridad indicada no es un certificado PEM</translation>
    </message>
    <message>
        <source>the bucket is in another region</source>
        <translation>el bucket está en otra región</translation>
    </message>
    <message>
        <source>the bucket&apos;s name is not valid (s3://bucket/prefix)</source>
        <translation>el nombre del bucket no es válido (s3://bucket/prefix)</translation>
    </message>
    <message>
        <source>the clinical tables are not as they must be</source>
        <translation>las tablas clínicas no son como deben ser</translation>
    </message>
    <message>
        <source>the computer could not read the file</source>
        <translation>el ordenador no pudo leer el archivo</translation>
    </message>
    <message>
        <source>the connection is not encrypted; use tls://</source>
        <translation>la conexión no está cifrada; use tls://</translation>
    </message>
    <message>
        <source>the data dictionary cannot be read</source>
        <translation>el diccionario de datos no puede leerse</translation>
    </message>
    <message>
        <source>the data dictionary knows no cases</source>
        <translation>el diccionario de datos no conoce casos</translation>
    </message>
    <message>
        <source>the dictionary it names is not beside it</source>
        <translation>el diccionario que nombra no está al lado</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the folder is not there</source>
        <translation>la carpeta no está allí</translation>
    </message>
    <message>
        <source>the folder lies inside the package</source>
        <translation>la carpeta está dentro del paquete</translation>
    </message>
    <message>
        <source>the manifest lists a file outside the payload</source>
        <translation>el manifiesto enumera un archivo fuera del contenido</translation>
    </message>
    <message>
        <source>the one given has expired, or a clock is wrong</source>
        <translation>el que se le dio ha caducado, o un reloj está mal</translation>
    </message>
    <message>
        <source>the one given was revoked</source>
        <translation>el que se le dio fue revocado</translation>
    </message>
    <message>
        <source>the package is already in this folder</source>
        <translation>el paquete ya está en esta carpeta</translation>
    </message>
    <message>
        <source>the payload&apos;s size is not the one the package states</source>
        <translation>el tamaño del contenido no es el que indica el paquete</translation>
    </message>
    <message>
        <source>the port for its storage commitment is in use</source>
        <translation>el puerto para su storage commitment está en uso</translation>
    </message>
    <message>
        <source>the server&apos;s name is missing</source>
        <translation>falta el nombre del servidor</translation>
    </message>
    <message>
        <source>the user name is missing (sftp://user@host/folder)</source>
        <translation>falta el nombre de usuario (sftp://user@host/folder)</translation>
    </message>
    <message>
        <source>there is a link or device in it</source>
        <translation>contiene un enlace o un dispositivo</translation>
    </message>
    <message>
        <source>there is no DICOMweb that takes images</source>
        <translation>no hay ningún DICOMweb que admita imágenes</translation>
    </message>
    <message>
        <source>there is no POSDA at that address</source>
        <translation>no hay ningún POSDA en esa dirección</translation>
    </message>
    <message>
        <source>there is no such bucket</source>
        <translation>no existe ese bucket</translation>
    </message>
    <message>
        <source>there is no such user or identity pool</source>
        <translation>no existe ese grupo de usuarios o de identidades</translation>
    </message>
    <message>
        <source>this line is no rule</source>
        <translation>esta línea no es ninguna regla</translation>
    </message>
    <message>
        <source>too many of its cells are merged; unmerge them</source>
        <translation>demasiadas de sus celdas están combinadas; sepárelas</translation>
    </message>
    <message>
        <source>two images have the same UID</source>
        <translation>dos imágenes tienen el mismo UID</translation>
    </message>
    <message>
        <source>what stands there is no version number</source>
        <translation>lo que hay allí no es un número de versión</translation>
    </message>
    <message>
        <source>you have no right to do that there</source>
        <translation>no tiene permiso para hacer eso allí</translation>
    </message>
    <message>
        <source>you have no right to upload files there</source>
        <translation>no tiene permiso para subir archivos allí</translation>
    </message>
    <message>
        <source>{count} of the {total} studies in this package were delivered there before, in another package (last on {day}). Send them again only if the archive wants them again.</source>
        <translation>{count} de los {total} estudios de este paquete ya se entregaron allí, en otro paquete (el último, el {day}). Envíelos de nuevo solo si el repositorio los quiere otra vez.</translation>
    </message>
    <message>
        <source>{file} cannot be read as text. Check that it is there, and saved as UTF-8.</source>
        <translation>{file} no se puede leer como texto. Compruebe que está ahí y guardado en UTF-8.</translation>
    </message>
    <message>
        <source>{needed} are needed, and only {free} are free on the drive. Nothing was written.</source>
        <translation>Hacen falta {needed} y en la unidad solo hay {free} libres. No se escribió nada.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>C&amp;opiar detalles</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Study Courier</source>
        <translation>Study Courier</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalles técnicos</translation>
    </message>
    <message>
        <source>Your exams are unchanged. If this happens again, send the details below to whoever looks after this program. They contain no patient data.</source>
        <translation>Sus exámenes no han cambiado. Si vuelve a ocurrir, envíe los detalles de abajo a quien se ocupe de este programa. No contienen datos de pacientes.</translation>
    </message>
</context>
<context>
    <name>ErrorsLine</name>
    <message>
        <source>Go to it</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Go to the first error</source>
        <translation>Ir al primer error</translation>
    </message>
    <message>
        <source>To correct: {count}</source>
        <translation>Por corregir: {count}</translation>
    </message>
    <message>
        <source>Why what has an error is left out</source>
        <translation>Por qué se excluye lo que tiene un error</translation>
    </message>
    <message>
        <source>or say why it is left out</source>
        <translation>o diga por qué se excluye</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Add breathing support</source>
        <translation>Añadir soporte respiratorio</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Añadir enfermedad</translation>
    </message>
    <message>
        <source>Add intensive care</source>
        <translation>Añadir cuidados intensivos</translation>
    </message>
    <message>
        <source>Add medication</source>
        <translation>Añadir medicación</translation>
    </message>
    <message>
        <source>Add observation</source>
        <translation>Añadir observación</translation>
    </message>
    <message>
        <source>Add stay in hospital</source>
        <translation>Añadir ingreso hospitalario</translation>
    </message>
    <message>
        <source>Add test</source>
        <translation>Añadir prueba</translation>
    </message>
    <message>
        <source>Add vaccination</source>
        <translation>Añadir vacunación</translation>
    </message>
    <message>
        <source>Breathing support</source>
        <translation>Soporte respiratorio</translation>
    </message>
    <message>
        <source>COVID-19 tests</source>
        <translation>Pruebas de COVID-19</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Enfermedades</translation>
    </message>
    <message>
        <source>Hospital and intensive care</source>
        <translation>Hospital y cuidados intensivos</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Cuidados intensivos</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Medications</source>
        <translation>Medicaciones</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Stay in hospital</source>
        <translation>Ingreso hospitalario</translation>
    </message>
    <message>
        <source>Stays in hospital</source>
        <translation>Ingresos hospitalarios</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Vaccination</source>
        <translation>Vacunación</translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation>Vacunaciones</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Take out: {what}</source>
        <translation>Quitar: {what}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Where to save the receipts</source>
        <translation>Dónde guardar los recibos</translation>
    </message>
</context>
<context>
    <name>FaceTabs</name>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>Hea&amp;der</source>
        <translation>Cabece&amp;ra</translation>
    </message>
    <message>
        <source>Who&amp;le series</source>
        <translation>Serie com&amp;pleta</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Admitted</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code system</source>
        <translation>Sistema de códigos</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day of the sample</source>
        <translation>Día de la muestra</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Discharged to</source>
        <translation>Destino al alta</translation>
    </message>
    <message>
        <source>Dose number</source>
        <translation>Número de dosis</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Etnia</translation>
    </message>
    <message>
        <source>Ever COVID-19 positive</source>
        <translation>Alguna vez positivo en COVID-19</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Index date</source>
        <translation>Fecha índice</translation>
    </message>
    <message>
        <source>Index event</source>
        <translation>Suceso índice</translation>
    </message>
    <message>
        <source>Intensive care from</source>
        <translation>Cuidados intensivos desde</translation>
    </message>
    <message>
        <source>Intensive care until</source>
        <translation>Cuidados intensivos hasta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Long COVID</source>
        <translation>COVID persistente</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Raza</translation>
    </message>
    <message>
        <source>Race and ethnicity, all that apply</source>
        <translation>Raza y etnia, todas las que correspondan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal (ZIP)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>a real date</source>
        <translation>una fecha real</translation>
    </message>
    <message>
        <source>a reference leads nowhere</source>
        <translation>una referencia que no lleva a ninguna parte</translation>
    </message>
    <message>
        <source>a required attribute is missing</source>
        <translation>falta un atributo obligatorio</translation>
    </message>
    <message>
        <source>a value that must not be there</source>
        <translation>un valor que no debe estar ahí</translation>
    </message>
    <message>
        <source>a vendor&apos;s private attribute</source>
        <translation>un atributo privado de un fabricante</translation>
    </message>
    <message>
        <source>an attribute that was not planned</source>
        <translation>un atributo que no estaba previsto</translation>
    </message>
    <message>
        <source>an original identifier</source>
        <translation>un identificador original</translation>
    </message>
    <message>
        <source>bytes after the image</source>
        <translation>bytes después de la imagen</translation>
    </message>
    <message>
        <source>bytes before the header</source>
        <translation>bytes antes de la cabecera</translation>
    </message>
    <message>
        <source>something that names the patient</source>
        <translation>algo que nombra al paciente</translation>
    </message>
    <message>
        <source>the file differs from what was written</source>
        <translation>el archivo difiere de lo que se escribió</translation>
    </message>
    <message>
        <source>the file is no longer DICOM</source>
        <translation>el archivo ya no es DICOM</translation>
    </message>
    <message>
        <source>the file&apos;s technical head</source>
        <translation>el encabezado técnico del archivo</translation>
    </message>
    <message>
        <source>the pseudonym is not this patient&apos;s</source>
        <translation>el seudónimo no es de este paciente</translation>
    </message>
    <message>
        <source>what was done is not stated</source>
        <translation>no se declara lo que se hizo</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Choose: {what}</source>
        <translation>Elegir: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>&amp;Añadir carpeta…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Exams</source>
        <translation>E&amp;xámenes</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>Empezar de n&amp;uevo</translation>
    </message>
    <message>
        <source>Add ZI&amp;P…</source>
        <translation>Añadir &amp;ZIP…</translation>
    </message>
    <message>
        <source>Exams found</source>
        <translation>Exámenes encontrados</translation>
    </message>
    <message>
        <source>Left o&amp;ut</source>
        <translation>Exc&amp;luidos</translation>
    </message>
    <message>
        <source>No exam was found there.</source>
        <translation>Allí no se encontró ningún examen.</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Leyendo los exámenes</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenidos</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>no utilizables</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>pacientes</translation>
    </message>
    <message>
        <source>series</source>
        <translation>series</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>estudios</translation>
    </message>
    <message>
        <source>{project} asks for {asks}</source>
        <translation>{project} pide {asks}</translation>
    </message>
    <message>
        <source>{stage}: {done}</source>
        <translation>{stage}: {done}</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} de {total}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>&amp;One by one</source>
        <translation>&amp;Uno a uno</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Deten&amp;er</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Buscar un paciente</translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation>Buscar un paciente por nombre o número</translation>
    </message>
    <message>
        <source>Patients changed: {count}</source>
        <translation>Pacientes cambiados: {count}</translation>
    </message>
    <message>
        <source>Rows or columns without a place: {count}</source>
        <translation>Filas o columnas sin lugar: {count}</translation>
    </message>
    <message>
        <source>The form of one patient (Ctrl+G)</source>
        <translation>El formulario de un paciente (Ctrl+G)</translation>
    </message>
    <message>
        <source>This is too much for one paste. Import it as a table.</source>
        <translation>Esto es demasiado para pegarlo de una vez. Impórtelo como tabla.</translation>
    </message>
    <message>
        <source>Type, or paste from a spreadsheet. If the first column pasted holds Patient IDs, each row finds its patient. Ctrl+Enter opens the form.</source>
        <translation>Escriba, o pegue desde una hoja de cálculo. Si la primera columna pegada contiene Patient IDs, cada fila encuentra a su paciente. Ctrl+Intro abre el formulario.</translation>
    </message>
    <message>
        <source>Which patients are shown</source>
        <translation>Qué pacientes se muestran</translation>
    </message>
    <message>
        <source>all patients</source>
        <translation>todos los pacientes</translation>
    </message>
    <message>
        <source>{done} of {total} patients</source>
        <translation>{done} de {total} pacientes</translation>
    </message>
    <message>
        <source>{shown} of {every} patients</source>
        <translation>{shown} de {every} pacientes</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Facts of all patients</source>
        <translation>Datos de todos los pacientes</translation>
    </message>
</context>
<context>
    <name>HeaderChanges</name>
    <message>
        <source> Cut out: {cuts}.</source>
        <translation> Recortado: {cuts}.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Please read</source>
        <translation>Léalo, por favor</translation>
    </message>
    <message>
        <source>Removed by you</source>
        <translation>Eliminado por usted</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation>Texto limpiado</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Se enviará</translation>
    </message>
    <message>
        <source>{name} {tag}: {action}.{cut} Rule: {rule}</source>
        <translation>{name} {tag}: {action}.{cut} Regla: {rule}</translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>&amp;Kept text</source>
        <translation>Texto co&amp;nservado</translation>
    </message>
    <message>
        <source>&amp;Remove value…</source>
        <translation>&amp;Eliminar valor…</translation>
    </message>
    <message>
        <source>&amp;Restore value</source>
        <translation>R&amp;estaurar valor</translation>
    </message>
    <message>
        <source>All ro&amp;ws</source>
        <translation>To&amp;das las filas</translation>
    </message>
    <message>
        <source>C&amp;hanged</source>
        <translation>Cam&amp;biado</translation>
    </message>
    <message>
        <source>Choose a row to see the rule behind it.</source>
        <translation>Elija una fila para ver la regla que la explica.</translation>
    </message>
    <message>
        <source>Do not send this value (Del)</source>
        <translation>No enviar este valor (Supr)</translation>
    </message>
    <message>
        <source>Filter by name, tag or value</source>
        <translation>Filtrar por nombre, etiqueta o valor</translation>
    </message>
    <message>
        <source>Filter the header</source>
        <translation>Filtrar la cabecera</translation>
    </message>
    <message>
        <source>Header before and after</source>
        <translation>Cabecera antes y después</translation>
    </message>
    <message>
        <source>Pri&amp;vate</source>
        <translation>Pri&amp;vado</translation>
    </message>
    <message>
        <source>{shown} of {every} rows</source>
        <translation>{shown} de {every} filas</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>At the left are the series, at the right the original beside what would be sent. Look at text that stays, and at the edges of the pictures. A approves a series, N goes to the next one, X leaves it out.</source>
        <translation>A la izquierda están las series; a la derecha, el original junto a lo que se enviaría. Fíjese en el texto que se queda y en los bordes de las imágenes. A aprueba una serie, N pasa a la siguiente, X la excluye.</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Empiece aquí</translation>
    </message>
    <message>
        <source>Choose a patient at the left and enter what you know, with the real dates as you write them. The picture above shows when things were, counted from the index day: a wrong year stands out. The dates stay here, encrypted; what leaves are days from the index day, ages up to 89 and three digits of the ZIP code.</source>
        <translation>Elija un paciente a la izquierda y escriba lo que sepa, con las fechas reales tal como usted las escribe. El gráfico de arriba muestra cuándo ocurrió cada cosa, contado desde el día índice: un año equivocado salta a la vista. Las fechas se quedan aquí, cifradas; lo que sale son días desde el día índice, edades hasta 89 y tres cifras del código postal.</translation>
    </message>
    <message>
        <source>Choosing exams</source>
        <translation>Elegir exámenes</translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>Colores y palabras</translation>
    </message>
    <message>
        <source>Ctrl+G shows all patients in one grid. Type, or paste a column from a spreadsheet; with the Patient IDs as its first column each row finds its patient. Ctrl+D fills the chosen cells with what the first says, Ctrl+Z takes the last act back, Ctrl+Enter opens the form.</source>
        <translation>Ctrl+G muestra a todos los pacientes en una cuadrícula. Escriba, o pegue una columna desde una hoja de cálculo; con los Patient IDs como primera columna cada fila encuentra a su paciente. Ctrl+D rellena las celdas elegidas con lo que dice la primera, Ctrl+Z deshace lo último, Ctrl+Intro abre el formulario.</translation>
    </message>
    <message>
        <source>Drop folders, ZIP files or a disc into the window, as many as you like. The files are only read. The list shows patients, their studies and their series; take a tick away and that part is left out.</source>
        <translation>Suelte en la ventana carpetas, archivos ZIP o un disco, tantos como quiera. Los archivos solo se leen. La lista muestra pacientes, sus estudios y sus series; quite una marca y esa parte se excluye.</translation>
    </message>
    <message>
        <source>Each line of the header says in words what happens to it: kept, changed, removed, emptied or added. Text that stays comes first: please read it. Choose a line to read the rule behind it, and Remove value if it must not leave.</source>
        <translation>Cada línea de la cabecera dice con palabras qué le ocurre: conservado, cambiado, eliminado, vaciado o añadido. El texto que se queda va primero: léalo, por favor. Elija una línea para leer la regla que la explica, y «Eliminar valor» si no debe salir.</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>Desde una tabla</translation>
    </message>
    <message>
        <source>Here is everything that is not sent, and why. Some of it waits for your word: whether two names are one person, or whether a series is sent although the project did not ask for its kind.</source>
        <translation>Aquí está todo lo que no se envía, y por qué. Parte espera su palabra: si dos nombres son una sola persona, o si una serie se envía aunque el proyecto no pidió su tipo.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Looking before sending</source>
        <translation>Mirar antes de enviar</translation>
    </message>
    <message>
        <source>Many patients at once</source>
        <translation>Muchos pacientes a la vez</translation>
    </message>
    <message>
        <source>Pseudonyms are made with a secret that only your site has. It is kept in this computer&apos;s password store, or under a passphrase of yours.</source>
        <translation>Los seudónimos se hacen con una clave secreta que solo tiene su centro. Se guarda en el almacén de contraseñas de este ordenador o bajo una frase de contraseña suya.</translation>
    </message>
    <message>
        <source>Read what you agree to, and enter your name and role. The button that sends gives your word; it becomes part of the report, with the day and the time.</source>
        <translation>Lea lo que acepta y escriba su nombre y su función. El botón que envía da su palabra, que pasa a formar parte del informe con el día y la hora.</translation>
    </message>
    <message>
        <source>Text in the pictures</source>
        <translation>Texto en las imágenes</translation>
    </message>
    <message>
        <source>The coordinator of the project may have mailed you a file ending in .toml. Drop it into the window. You see what it sets up before anything of it counts. If it is signed, let the coordinator read you the eight groups of letters on the phone.</source>
        <translation>Quizá el coordinador del proyecto le haya enviado un archivo que acaba en .toml. Suéltelo en la ventana. Verá lo que establece antes de que nada cuente. Si está firmado, pida al coordinador que le lea por teléfono los ocho grupos de letras.</translation>
    </message>
    <message>
        <source>The coordinator tells you the server&apos;s address and fingerprint and gives you a key file or password. “Test the connection” tries them without sending anything. A login is kept only if you ask for it, and then sealed.</source>
        <translation>La coordinación le dice la dirección y la huella del servidor y le da un archivo de clave o una contraseña. «Probar la conexión» los prueba sin enviar nada. Un acceso solo se guarda si usted lo pide, y entonces sellado.</translation>
    </message>
    <message>
        <source>The last look</source>
        <translation>La última mirada</translation>
    </message>
    <message>
        <source>The page says what leaves the building and what does not. Whatever still has to be mended is listed at the top, and leads you there.</source>
        <translation>La página dice qué sale del edificio y qué no. Lo que aún hay que arreglar aparece arriba y le lleva hasta allí.</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>El archivo del proyecto</translation>
    </message>
    <message>
        <source>The receipt proves what arrived. The report says what was done and names no patient. “Who is who” finds a patient&apos;s pseudonym, or the patient of one; a table saved from it names patients and must stay at your site.</source>
        <translation>El recibo demuestra lo que llegó. El informe dice lo que se hizo y no nombra a ningún paciente. «Quién es quién» encuentra el seudónimo de un paciente, o el paciente de un seudónimo; una tabla guardada desde allí nombra a pacientes y debe quedarse en su centro.</translation>
    </message>
    <message>
        <source>Unknown, none, or not asked</source>
        <translation>Desconocido, ninguno o no preguntado</translation>
    </message>
    <message>
        <source>What is under a box is blacked out, exactly as the right side shows. B, then drag: a new box (Enter adds one without a mouse; a double click takes a word that was allowed). Tab chooses a box, arrows move it, Shift and arrows size it, Delete removes it, Ctrl+Z takes a step back. J goes to the next image with a box.</source>
        <translation>Lo que está bajo un recuadro se tapa en negro, exactamente como muestra el lado derecho. B y arrastrar: un recuadro nuevo (Intro añade uno sin ratón; un doble clic toma una palabra que estaba permitida). Tab elige un recuadro, las flechas lo mueven, Mayús y flechas cambian su tamaño, Supr lo quita, Ctrl+Z da un paso atrás. J pasa a la siguiente imagen con un recuadro.</translation>
    </message>
    <message>
        <source>What the patient went through</source>
        <translation>Lo que vivió el paciente</translation>
    </message>
    <message>
        <source>What you have now</source>
        <translation>Lo que tiene ahora</translation>
    </message>
    <message>
        <source>Wheel or arrow keys: next image. Drag: brightness, or 1 to 5 for the usual ones. Ctrl and wheel, or + and -: larger and smaller; middle button: move; 0: as at first. P plays the series. Whole series shows all images at once.</source>
        <translation>Rueda o flechas: imagen siguiente. Arrastrar: brillo, o de 1 a 5 para los habituales. Ctrl y rueda, o + y -: más grande y más pequeño; botón central: mover; 0: como al principio. P reproduce la serie. «Serie completa» muestra todas las imágenes a la vez.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Adónde va</translation>
    </message>
    <message>
        <source>While it works</source>
        <translation>Mientras trabaja</translation>
    </message>
    <message>
        <source>You may pause, stop, close the window or lose the network: what is finished is kept, and it goes on from there. Each file is read again after it was written; one that fails this check is held back and does not stop the others.</source>
        <translation>Puede pausar, detener, cerrar la ventana o perder la red: lo terminado se conserva y se sigue desde ahí. Cada archivo se vuelve a leer después de escribirse; el que no supera esta comprobación se retiene y no detiene a los demás.</translation>
    </message>
    <message>
        <source>Your site&apos;s secrets</source>
        <translation>Las claves secretas de su centro</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Su palabra</translation>
    </message>
    <message>
        <source>“Import…” reads CSV or Excel tables and FHIR files. What can be read in two ways is asked first, and your answers are remembered. Ctrl+E goes to the next patient without facts, Ctrl+D copies from the one before.</source>
        <translation>«Importar tablas…» lee tablas CSV o Excel y archivos FHIR. Lo que puede leerse de dos maneras se pregunta primero, y sus respuestas se recuerdan. Ctrl+E pasa al siguiente paciente sin datos, Ctrl+D copia del anterior.</translation>
    </message>
    <message>
        <source>“New contribution” begins with empty hands. What you did not finish is listed under “Unfinished”: “Continue” brings you back to where you stopped, also after the computer was switched off.</source>
        <translation>«Nueva contribución» empieza con las manos vacías. Lo que no terminó está bajo «Sin terminar»: «Continuar» le devuelve a donde lo dejó, también después de apagar el ordenador.</translation>
    </message>
    <message>
        <source>“Unknown” says that somebody looked and could not find out; “There was none” that somebody looked and it did not happen. What you leave empty, nobody was asked.</source>
        <translation>«Desconocido» dice que alguien miró y no pudo averiguarlo; «No hubo», que alguien miró y no ocurrió. Lo que deja vacío no se preguntó a nadie.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Dates such as 03/04/2021 can be read in two ways. What comes first?</source>
        <translation>Fechas como 03/04/2021 pueden leerse de dos maneras. ¿Qué va primero?</translation>
    </message>
    <message>
        <source>No column says whose row it is. Which one is the patient_id?</source>
        <translation>Ninguna columna dice de quién es la fila. ¿Cuál es la patient_id?</translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means.</source>
        <translation>Nadie ha decidido aún qué significa esto.</translation>
    </message>
    <message>
        <source>Numbers stand for dates. How do they count?</source>
        <translation>Hay números en lugar de fechas. ¿Cómo cuentan?</translation>
    </message>
    <message>
        <source>Patient numbers have lost zeros in front. How many digits have they?</source>
        <translation>Los números de paciente han perdido ceros delante. ¿Cuántas cifras tienen?</translation>
    </message>
    <message>
        <source>Some dates have the day first, some the month. Which have the others?</source>
        <translation>Unas fechas tienen primero el día, otras el mes. ¿Qué tienen las demás?</translation>
    </message>
    <message>
        <source>The column is not read. Which is it, if any?</source>
        <translation>La columna no se lee. ¿Cuál es, si es alguna?</translation>
    </message>
    <message>
        <source>Two columns would be the same. Which is it? The other is empty.</source>
        <translation>Dos columnas serían la misma. ¿Cuál es? La otra está vacía.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>día, mes, año</translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1900</source>
        <translation>días como los cuenta Excel, desde 1900</translation>
    </message>
    <message>
        <source>days as Excel counts them, from 1904</source>
        <translation>días como los cuenta Excel, desde 1904</translation>
    </message>
    <message>
        <source>leave the column out</source>
        <translation>excluir la columna</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mes, día, año</translation>
    </message>
    <message>
        <source>rows: {count}</source>
        <translation>filas: {count}</translation>
    </message>
    <message>
        <source>table of cases</source>
        <translation>tabla de casos</translation>
    </message>
    <message>
        <source>table of events</source>
        <translation>tabla de sucesos</translation>
    </message>
    <message>
        <source>{table}, row {row}</source>
        <translation>{table}, fila {row}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Read again with these answers</source>
        <translation>&amp;Leer de nuevo con estas respuestas</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Incorporar</translation>
    </message>
    <message>
        <source>&amp;Take over {count} patients</source>
        <translation>&amp;Incorporar {count} pacientes</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>Todo pudo leerse.</translation>
    </message>
    <message>
        <source>Import clinical facts</source>
        <translation>Importar datos clínicos</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Sobrante</translation>
    </message>
    <message>
        <source>No row is about a patient of these exams.</source>
        <translation>Ninguna fila trata de un paciente de estos exámenes.</translation>
    </message>
    <message>
        <source>Open questions: {count}. What they leave open can also be mended in the form.</source>
        <translation>Preguntas abiertas: {count}. Lo que dejan abierto también puede arreglarse en el formulario.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reading… {count} patients</source>
        <translation>Leyendo… {count} pacientes</translation>
    </message>
    <message>
        <source>Something has to be decided before the tables can be read.</source>
        <translation>Hay que decidir algo antes de poder leer las tablas.</translation>
    </message>
    <message>
        <source>The images are here; no row is about this patient.</source>
        <translation>Las imágenes están aquí; ninguna fila trata de este paciente.</translation>
    </message>
    <message>
        <source>What is left over on either side</source>
        <translation>Lo que sobra en cada lado</translation>
    </message>
    <message>
        <source>What was typed of the patients in the tables is replaced.</source>
        <translation>Lo escrito sobre los pacientes de las tablas se sustituye.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>sin decidir</translation>
    </message>
</context>
<context>
    <name>KeptBack</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>KindLine</name>
    <message>
        <source>There was none</source>
        <translation>No hubo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Breathing</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>Cuidados intensivos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>LeavesCard</name>
    <message>
        <source>A report with counts and rules, and your name and role below it.</source>
        <translation>Un informe con recuentos y reglas, y debajo su nombre y su función.</translation>
    </message>
    <message>
        <source>Clinical tables (patients with facts: {count}): days from the index day, no dates; ages to 89; three digits of the ZIP code.</source>
        <translation>Tablas clínicas (pacientes con datos: {count}): días desde el día índice, ninguna fecha; edades hasta 89; tres cifras del código postal.</translation>
    </message>
    <message>
        <source>Leaves the building</source>
        <translation>Sale del edificio</translation>
    </message>
    <message>
        <source>No clinical facts.</source>
        <translation>Ningún dato clínico.</translation>
    </message>
    <message>
        <source>Patients under pseudonyms such as {site}-123456.</source>
        <translation>Pacientes bajo seudónimos como {site}-123456.</translation>
    </message>
    <message>
        <source>The package {name}, as it was made and checked; its report says more.</source>
        <translation>El paquete {name}, tal como se hizo y se comprobó; su informe dice más.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>pacientes</translation>
    </message>
    <message>
        <source>series</source>
        <translation>series</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>&amp;Include anyway</source>
        <translation>&amp;Incluir de todos modos</translation>
    </message>
    <message>
        <source>&amp;It is one person</source>
        <translation>&amp;Es una sola persona</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files of the chosen reason</source>
        <translation>Archivos del motivo elegido</translation>
    </message>
    <message>
        <source>Is it one person?</source>
        <translation>¿Es una sola persona?</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>No pedido</translation>
    </message>
    <message>
        <source>Not sent, by reason</source>
        <translation>No enviado, por motivo</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>No se excluye nada.</translation>
    </message>
    <message>
        <source>Patient ID {number} is used with names that differ too much to be one person: {names}. If the patient changed the name, say so. If these are two patients, correct the ID in the PACS; until then nothing of it is sent.</source>
        <translation>El Patient ID {number} se usa con nombres demasiado distintos para ser una persona: {names}. Si el paciente cambió de nombre, dígalo. Si son dos pacientes, corrija el ID en el PACS; hasta entonces no se envía nada de ello.</translation>
    </message>
    <message>
        <source>The project does not ask for it: {why}.</source>
        <translation>El proyecto no lo pide: {why}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Todo está como usted lo dejó.</translation>
    </message>
    <message>
        <source>Hidden while you were away</source>
        <translation>Oculto mientras usted no estaba</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>That is not your site&apos;s passphrase.</source>
        <translation>Esa no es la frase de contraseña de su centro.</translation>
    </message>
    <message>
        <source>The work under way goes on.</source>
        <translation>El trabajo en curso continúa.</translation>
    </message>
    <message>
        <source>Your site&apos;s passphrase</source>
        <translation>Frase de contraseña de su centro</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source> years</source>
        <translation> años</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Body parts</source>
        <translation>&amp;Regiones anatómicas</translation>
    </message>
    <message>
        <source>&amp;Clinical tables (TOML)</source>
        <translation>&amp;Tablas clínicas (TOML)</translation>
    </message>
    <message>
        <source>&amp;Keys that open drives</source>
        <translation>Cla&amp;ves que abren unidades</translation>
    </message>
    <message>
        <source>&amp;Make and sign</source>
        <translation>Crear &amp;y firmar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Private block (0013)</source>
        <translation>&amp;Bloque privado (0013)</translation>
    </message>
    <message>
        <source>&amp;Recipe file</source>
        <translation>&amp;Archivo de reglas</translation>
    </message>
    <message>
        <source>&amp;Site numbers</source>
        <translation>Núm&amp;eros de centro</translation>
    </message>
    <message>
        <source>&amp;Whom sites ask</source>
        <translation>A &amp;quién preguntan los centros</translation>
    </message>
    <message>
        <source>&amp;Youngest</source>
        <translation>&amp;Menor</translation>
    </message>
    <message>
        <source>A dri&amp;ve may also carry the images unencrypted</source>
        <translation>&amp;Una unidad puede llevar también las imágenes sin cifrar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>M&amp;odalities</source>
        <translation>Modal&amp;idades</translation>
    </message>
    <message>
        <source>Made and signed: {count} in {folder}. Your key&apos;s fingerprint: {key}</source>
        <translation>Creados y firmados: {count} en {folder}. Huella de su clave: {key}</translation>
    </message>
    <message>
        <source>New project file</source>
        <translation>Nuevo archivo de proyecto</translation>
    </message>
    <message>
        <source>Ol&amp;dest</source>
        <translation>May&amp;or</translation>
    </message>
    <message>
        <source>Oldest patient, in years</source>
        <translation>Paciente de más edad, en años</translation>
    </message>
    <message>
        <source>P&amp;ut the files into</source>
        <translation>Poner &amp;los archivos en</translation>
    </message>
    <message>
        <source>Passp&amp;hrase of the key</source>
        <translation>&amp;Frase de contraseña de la clave</translation>
    </message>
    <message>
        <source>Server f&amp;ingerprint</source>
        <translation>&amp;Huella del servidor</translation>
    </message>
    <message>
        <source>Sites take it over at their first start. It holds no secret.</source>
        <translation>Los centros lo adoptan en su primer inicio. No contiene ningún secreto.</translation>
    </message>
    <message>
        <source>The file and its signature</source>
        <translation>El archivo y su firma</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>El proyecto</translation>
    </message>
    <message>
        <source>Wha&amp;t a person agrees to</source>
        <translation>Lo que una &amp;persona acepta</translation>
    </message>
    <message>
        <source>Where packages go</source>
        <translation>Adónde van los paquetes</translation>
    </message>
    <message>
        <source>Which exams, and what happens to them</source>
        <translation>Qué exámenes, y qué ocurre con ellos</translation>
    </message>
    <message>
        <source>Youngest patient, in years</source>
        <translation>Paciente más joven, en años</translation>
    </message>
    <message>
        <source>Your si&amp;gning key</source>
        <translation>&amp;Su clave de firma</translation>
    </message>
    <message>
        <source>any age</source>
        <translation>cualquier edad</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Approve or leave out every series.</source>
        <translation>Apruebe o excluya cada serie.</translation>
    </message>
    <message>
        <source>Choose a folder, ZIP file or disc first.</source>
        <translation>Elija primero una carpeta, un archivo ZIP o un disco.</translation>
    </message>
    <message>
        <source>Choose the exams again.</source>
        <translation>Elija de nuevo los exámenes.</translation>
    </message>
    <message>
        <source>Choose the folder of the package.</source>
        <translation>Elija la carpeta del paquete.</translation>
    </message>
    <message>
        <source>Correct the clinical facts, or say why they are left out.</source>
        <translation>Corrija los datos clínicos, o diga por qué se excluyen.</translation>
    </message>
    <message>
        <source>Enter the six digits of your site ID.</source>
        <translation>Escriba las seis cifras del ID de su centro.</translation>
    </message>
    <message>
        <source>Enter your name and role.</source>
        <translation>Escriba su nombre y su función.</translation>
    </message>
    <message>
        <source>No usable image was found.</source>
        <translation>No se encontró ninguna imagen utilizable.</translation>
    </message>
    <message>
        <source>Nothing would be sent: every series is left out or held.</source>
        <translation>No se enviaría nada: cada serie está excluida o retenida.</translation>
    </message>
    <message>
        <source>Please wait until this is finished.</source>
        <translation>Espere hasta que esto termine, por favor.</translation>
    </message>
    <message>
        <source>Say where the package goes.</source>
        <translation>Diga adónde va el paquete.</translation>
    </message>
    <message>
        <source>The project asks for the clinical facts of every patient.</source>
        <translation>El proyecto pide los datos clínicos de cada paciente.</translation>
    </message>
</context>
<context>
    <name>OpenPackageDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;New project file…</source>
        <translation>&amp;Nuevo archivo de proyecto…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key</source>
        <translation>&amp;Frase de contraseña de la clave</translation>
    </message>
    <message>
        <source>&amp;Sealed package</source>
        <translation>Paqu&amp;ete sellado</translation>
    </message>
    <message>
        <source>It is decrypted beside its place, checked again as if nobody had checked it, and kept only if it passes.</source>
        <translation>Se descifra junto a su lugar, se comprueba de nuevo como si nadie lo hubiera hecho, y solo se conserva si lo supera.</translation>
    </message>
    <message>
        <source>It passed, and is in {folder}. The key of this site is known from now on: ask the site, by telephone, whether it is {key}. If it is not, delete the folder.</source>
        <translation>Lo superó y está en {folder}. La clave de este centro se conoce desde ahora: pregunte al centro por teléfono si es {key}. Si no lo es, borre la carpeta.</translation>
    </message>
    <message>
        <source>It passed, and is in {folder}. The receipt for the site is beside it.</source>
        <translation>Lo superó y está en {folder}. El recibo para el centro está al lado.</translation>
    </message>
    <message>
        <source>Key of the si&amp;te</source>
        <translation>Clave del cen&amp;tro</translation>
    </message>
    <message>
        <source>Open a sealed package</source>
        <translation>Abrir un paquete sellado</translation>
    </message>
    <message>
        <source>Open it a&amp;gain, although it was received before</source>
        <translation>Abrirlo de nue&amp;vo, aunque ya se recibió</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Pro&amp;ject file</source>
        <translation>Archivo &amp;del proyecto</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Put it &amp;into</source>
        <translation>&amp;Ponerlo en</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>Clave &amp;secreta</translation>
    </message>
    <message>
        <source>The package lies there already. Choose another folder to put it into.</source>
        <translation>El paquete ya está allí. Elija otra carpeta donde ponerlo.</translation>
    </message>
    <message>
        <source>The package of site {site} is not signed with the key entered above, but with {fingerprint}. Nothing was kept. If the site does not tell you exactly this key, the package is not from it.</source>
        <translation>El paquete del centro {site} no está firmado con la clave introducida arriba, sino con {fingerprint}. No se conservó nada. Si el centro no le dice exactamente esta clave, el paquete no es suyo.</translation>
    </message>
    <message>
        <source>The package says that it is of site {site}, but is not signed with the key known of that site. Nothing was kept. Ask the site, by telephone, for its key; enter what it tells you above, and open the package again. It is signed with {fingerprint}.</source>
        <translation>El paquete dice ser del centro {site}, pero no está firmado con la clave que se conoce de ese centro. No se conservó nada. Pida al centro su clave por teléfono; introduzca arriba lo que le diga y abra el paquete otra vez. Está firmado con {fingerprint}.</translation>
    </message>
    <message>
        <source>This package of site {site} was received before, on {day}. Nothing was opened: if you still have it, there is nothing to do.</source>
        <translation>Este paquete del centro {site} ya se recibió, el {day}. No se abrió nada: si todavía lo tiene, no hay nada que hacer.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was kept.</source>
        <translation>Usted lo detuvo. No se conservó nada.</translation>
    </message>
    <message>
        <source>an existing folder</source>
        <translation>una carpeta que exista</translation>
    </message>
    <message>
        <source>only as the site told it, by telephone</source>
        <translation>solo como el centro la dijo por teléfono</translation>
    </message>
    <message>
        <source>only if it sets rules of its own</source>
        <translation>solo si establece reglas propias</translation>
    </message>
    <message>
        <source>only if the package has no key.age</source>
        <translation>solo si el paquete no tiene key.age</translation>
    </message>
    <message>
        <source>the folder with manifest.json</source>
        <translation>la carpeta con manifest.json</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>Age (to 89), sex, size and weight stay.</source>
        <translation>La edad (hasta 89), el sexo, la talla y el peso se quedan.</translation>
    </message>
    <message>
        <source>Dates are moved; the days between two exams stay the same.</source>
        <translation>Las fechas se desplazan; los días entre dos exámenes son los mismos.</translation>
    </message>
    <message>
        <source>Descriptions stay, without what points to the patient.</source>
        <translation>Las descripciones se quedan, sin lo que señala al paciente.</translation>
    </message>
    <message>
        <source>Drawings over the pictures are removed.</source>
        <translation>Los dibujos sobre las imágenes se eliminan.</translation>
    </message>
    <message>
        <source>Faces are made unrecognisable.</source>
        <translation>Las caras se hacen irreconocibles.</translation>
    </message>
    <message>
        <source>Maker and model of the scanner stay.</source>
        <translation>El fabricante y el modelo del equipo se quedan.</translation>
    </message>
    <message>
        <source>Names, numbers and addresses are removed.</source>
        <translation>Los nombres, números y direcciones se eliminan.</translation>
    </message>
    <message>
        <source>Of the makers&apos; own entries those stay that the standard calls safe.</source>
        <translation>De las entradas propias de los fabricantes se quedan las que la norma llama seguras.</translation>
    </message>
    <message>
        <source>Original image identifiers stay.</source>
        <translation>Los identificadores originales de las imágenes se quedan.</translation>
    </message>
    <message>
        <source>Real dates stay as they are.</source>
        <translation>Las fechas reales se quedan como están.</translation>
    </message>
    <message>
        <source>Reports may go, after their text was cleaned.</source>
        <translation>Los informes pueden salir después de limpiar su texto.</translation>
    </message>
    <message>
        <source>Text in the pictures is blacked out.</source>
        <translation>El texto en las imágenes se tapa en negro.</translation>
    </message>
    <message>
        <source>The name of your institution stays.</source>
        <translation>El nombre de su institución se queda.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Begin a contribution, or go on with one.</source>
        <translation>Empiece una contribución o continúe una.</translation>
    </message>
    <message>
        <source>Choose the exams to contribute. Nothing leaves this computer.</source>
        <translation>Elija los exámenes que va a aportar. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Datos clínicos</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Enter real dates. Only days from the index day leave.</source>
        <translation>Escriba fechas reales. Solo salen días desde el día índice.</translation>
    </message>
    <message>
        <source>Every file is cleaned, checked and packed, then delivered.</source>
        <translation>Cada archivo se limpia, se comprueba y se empaqueta; luego se entrega.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>See what will be sent, beside the original.</source>
        <translation>Vea lo que se enviará, junto al original.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>What is in the package, and what stayed behind.</source>
        <translation>Qué hay en el paquete y qué se quedó.</translation>
    </message>
    <message>
        <source>What leaves the building, what does not, and where it goes.</source>
        <translation>Qué sale del edificio, qué no, y adónde va.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source> Choose one of at least {count} characters and keep it safe: without it, earlier contributions cannot be linked to new ones.</source>
        <translation> Elija una de al menos {count} caracteres y guárdela bien: sin ella, las contribuciones anteriores no pueden vincularse con las nuevas.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {count} characters for the recovery file. Keep the two apart, and neither on this computer: whoever has both can tell who is who.</source>
        <translation>Elija una frase de contraseña de al menos {count} caracteres para el archivo de recuperación. Guarde ambos por separado y ninguno en este ordenador: quien tenga los dos puede saber quién es quién.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Frase de contraseña &amp;otra vez</translation>
    </message>
    <message>
        <source>Please use at least {count} characters.</source>
        <translation>Use al menos {count} caracteres, por favor.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>Archivo de recuperación</translation>
    </message>
    <message>
        <source>That passphrase does not open the recovery file.</source>
        <translation>Esa frase de contraseña no abre el archivo de recuperación.</translation>
    </message>
    <message>
        <source>That passphrase does not open the site&apos;s store.</source>
        <translation>Esa frase de contraseña no abre el almacén del centro.</translation>
    </message>
    <message>
        <source>The two do not agree yet.</source>
        <translation>Las dos aún no coinciden.</translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase protects your site&apos;s secrets.</source>
        <translation>Este ordenador no tiene almacén de contraseñas, así que una frase de contraseña protege las claves secretas de su centro.</translation>
    </message>
    <message>
        <source>Type the passphrase that was chosen when the recovery file was saved. The file&apos;s secret becomes this site&apos;s own: patients get the pseudonyms they had before.</source>
        <translation>Escriba la frase de contraseña que se eligió al guardar el archivo de recuperación. La clave secreta del archivo pasa a ser la de este centro: los pacientes reciben los seudónimos que tenían antes.</translation>
    </message>
    <message>
        <source>Unlock your site&apos;s store</source>
        <translation>Abrir el almacén de su centro</translation>
    </message>
</context>
<context>
    <name>PatientHead</name>
    <message>
        <source>&amp;Copy from the one before</source>
        <translation>Copi&amp;ar del anterior</translation>
    </message>
    <message>
        <source>Everything but days, results and what is this patient&apos;s own (Ctrl+D)</source>
        <translation>Todo salvo días, resultados y lo propio de este paciente (Ctrl+D)</translation>
    </message>
    <message>
        <source>Go to the next patient without facts (Ctrl+E)</source>
        <translation>Ir al siguiente paciente sin datos (Ctrl+E)</translation>
    </message>
    <message>
        <source>Next &amp;without facts</source>
        <translation>&amp;Siguiente sin datos</translation>
    </message>
    <message>
        <source>imaging studies: {count}</source>
        <translation>estudios de imagen: {count}</translation>
    </message>
    <message>
        <source>over 89 on the index day</source>
        <translation>más de 89 años el día índice</translation>
    </message>
    <message>
        <source>{age} years at the first study</source>
        <translation>{age} años en el primer estudio</translation>
    </message>
    <message>
        <source>{age} years on the index day</source>
        <translation>{age} años el día índice</translation>
    </message>
</context>
<context>
    <name>PatientsList</name>
    <message>
        <source>&amp;Import tables…</source>
        <translation>&amp;Importar tablas…</translation>
    </message>
    <message>
        <source>All in one &amp;grid</source>
        <translation>T&amp;odos en una cuadrícula</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Buscar un paciente</translation>
    </message>
    <message>
        <source>Find a patient by name or number</source>
        <translation>Buscar un paciente por nombre o número</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Read CSV or Excel tables, or FHIR files</source>
        <translation>Leer tablas CSV o Excel, o archivos FHIR</translation>
    </message>
    <message>
        <source>Type or paste for many patients at once (Ctrl+G)</source>
        <translation>Escribir o pegar para muchos pacientes a la vez (Ctrl+G)</translation>
    </message>
    <message>
        <source>{done} of {every} entered</source>
        <translation>{done} de {every} introducidos</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>As in the file</source>
        <translation>Como en el archivo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Partes blandas</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A diagnosis of long COVID is listed, but the patient is said to have none.</source>
        <translation>Consta un diagnóstico de COVID persistente, pero se dice que el paciente no la tiene.</translation>
    </message>
    <message>
        <source>A dose is counted 1, 2, 3 and so on.</source>
        <translation>Las dosis se cuentan 1, 2, 3, etcétera.</translation>
    </message>
    <message>
        <source>A number stands for the date. Write the date, or say how it counts in the mapping.</source>
        <translation>Hay un número en lugar de la fecha. Escriba la fecha, o diga en las correspondencias cómo cuenta.</translation>
    </message>
    <message>
        <source>A study is more than ten years from the index day. Check the index date&apos;s year.</source>
        <translation>Un estudio está a más de diez años del día índice. Compruebe el año de la fecha índice.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Aquí hace falta un número entero.</translation>
    </message>
    <message>
        <source>Codes of this system are not checked. Is it a public one? Such as ICD-10-CM, RxNorm, CVX, SNOMED CT and LOINC.</source>
        <translation>Los códigos de este sistema no se comprueban. ¿Es uno público, como ICD-10-CM, RxNorm, CVX, SNOMED CT y LOINC?</translation>
    </message>
    <message>
        <source>Ethnicity and the list of races and ethnicities do not agree.</source>
        <translation>La etnia y la lista de razas y etnias no concuerdan.</translation>
    </message>
    <message>
        <source>Nobody has decided yet what this means. Decide it in the mapping.</source>
        <translation>Nadie ha decidido aún qué significa esto. Decídalo en las correspondencias.</translation>
    </message>
    <message>
        <source>None of the images is of this patient, so the row is left out.</source>
        <translation>Ninguna de las imágenes es de este paciente, así que la fila se excluye.</translation>
    </message>
    <message>
        <source>Nothing is said of this. Enter it, or say &apos;not done&apos; or &apos;unknown&apos;.</source>
        <translation>No se dice nada de esto. Escríbalo, o diga «not done» o «unknown».</translation>
    </message>
    <message>
        <source>Race and the list of races and ethnicities do not agree.</source>
        <translation>La raza y la lista de razas y etnias no concuerdan.</translation>
    </message>
    <message>
        <source>Several tests stand on the index day. Is each on its own day?</source>
        <translation>Varias pruebas están en el día índice. ¿Está cada una en su día?</translation>
    </message>
    <message>
        <source>Somebody says there was none, or that nobody knows; yet one is listed.</source>
        <translation>Alguien dice que no hubo, o que nadie lo sabe; sin embargo, consta una.</translation>
    </message>
    <message>
        <source>The answer to this question is a number.</source>
        <translation>La respuesta a esta pregunta es un número.</translation>
    </message>
    <message>
        <source>The archive takes plain letters only; this is how it will be written.</source>
        <translation>El repositorio solo admite letras simples; así se escribirá.</translation>
    </message>
    <message>
        <source>The breathing support is outside of every stay in hospital.</source>
        <translation>El soporte respiratorio está fuera de todo ingreso hospitalario.</translation>
    </message>
    <message>
        <source>The code system has no such code. Check the code, and its system.</source>
        <translation>El sistema de códigos no tiene ese código. Compruebe el código y su sistema.</translation>
    </message>
    <message>
        <source>The date can be read with the day or the month first. Say which in the mapping.</source>
        <translation>La fecha puede leerse con el día o el mes primero. Diga cuál en las correspondencias.</translation>
    </message>
    <message>
        <source>The date lacks its day or month. Write a whole date, or leave it empty.</source>
        <translation>A la fecha le falta el día o el mes. Escriba una fecha completa, o déjela vacía.</translation>
    </message>
    <message>
        <source>The end is before the start. Check both days.</source>
        <translation>El final es anterior al comienzo. Compruebe ambos días.</translation>
    </message>
    <message>
        <source>The formula here was never calculated. Open the file in a spreadsheet program and save it.</source>
        <translation>La fórmula de aquí nunca se calculó. Abra el archivo en una hoja de cálculo y guárdelo.</translation>
    </message>
    <message>
        <source>The images are of somebody born in another year, or of another birth date and sex. Are these the facts of another patient?</source>
        <translation>Las imágenes son de alguien nacido en otro año, o con otra fecha de nacimiento y otro sexo. ¿Son estos los datos de otro paciente?</translation>
    </message>
    <message>
        <source>The images have another birth date. Which one is right?</source>
        <translation>Las imágenes tienen otra fecha de nacimiento. ¿Cuál es la correcta?</translation>
    </message>
    <message>
        <source>The images have another sex. Which one is right?</source>
        <translation>Las imágenes tienen otro sexo. ¿Cuál es el correcto?</translation>
    </message>
    <message>
        <source>The index event is a COVID-19 test, but no test stands on the index day.</source>
        <translation>El suceso índice es una prueba de COVID-19, pero no hay ninguna prueba en el día índice.</translation>
    </message>
    <message>
        <source>The index event is the diagnosis of long COVID, but no such diagnosis (U09.9, G93.32, B94.8) stands on the index day.</source>
        <translation>El suceso índice es el diagnóstico de COVID persistente, pero no consta tal diagnóstico (U09.9, G93.32, B94.8) en el día índice.</translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but a study is of an earlier day.</source>
        <translation>El suceso índice es el primer estudio de imagen, pero hay un estudio de un día anterior.</translation>
    </message>
    <message>
        <source>The index event is the first imaging study, but no study is of the index day.</source>
        <translation>El suceso índice es el primer estudio de imagen, pero ningún estudio es del día índice.</translation>
    </message>
    <message>
        <source>The outcome contradicts the discharge type.</source>
        <translation>El desenlace contradice el tipo de alta.</translation>
    </message>
    <message>
        <source>The patient has events, but no row in the table of cases. Add it.</source>
        <translation>El paciente tiene sucesos, pero ninguna fila en la tabla de casos. Añádala.</translation>
    </message>
    <message>
        <source>The patient has the same row twice; one is taken.</source>
        <translation>El paciente tiene la misma fila dos veces; se toma una.</translation>
    </message>
    <message>
        <source>The patient has two rows that differ. Keep the right one.</source>
        <translation>El paciente tiene dos filas que difieren. Conserve la correcta.</translation>
    </message>
    <message>
        <source>The patient is said never to have had COVID-19, but a positive test or diagnosis is listed.</source>
        <translation>Se dice que el paciente nunca tuvo COVID-19, pero consta una prueba o un diagnóstico positivo.</translation>
    </message>
    <message>
        <source>The patient is said to have had COVID-19, but no positive test or diagnosis is listed.</source>
        <translation>Se dice que el paciente tuvo COVID-19, pero no consta ninguna prueba ni diagnóstico positivo.</translation>
    </message>
    <message>
        <source>The patient would be older than 120 years. Check the year of birth.</source>
        <translation>El paciente tendría más de 120 años. Compruebe el año de nacimiento.</translation>
    </message>
    <message>
        <source>The race lists others than race_ethnicity. Correct one.</source>
        <translation>La raza enumera otras que race_ethnicity. Corrija una.</translation>
    </message>
    <message>
        <source>The race says an ethnicity that nothing else says.</source>
        <translation>La raza dice una etnia que nada más dice.</translation>
    </message>
    <message>
        <source>The race says another ethnicity than the ethnicity. Correct one.</source>
        <translation>La raza dice otra etnia que la etnia. Corrija una.</translation>
    </message>
    <message>
        <source>The row does not say whose it is, or only by an exam that is not here.</source>
        <translation>La fila no dice de quién es, o solo por un examen que no está aquí.</translation>
    </message>
    <message>
        <source>The row names exams of different patients. Correct it.</source>
        <translation>La fila nombra exámenes de pacientes distintos. Corríjala.</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here. Correct its formula.</source>
        <translation>La hoja de cálculo muestra aquí un error. Corrija su fórmula.</translation>
    </message>
    <message>
        <source>The stay in intensive care is not inside its stay in hospital.</source>
        <translation>La estancia en cuidados intensivos no está dentro de su ingreso hospitalario.</translation>
    </message>
    <message>
        <source>The year has two digits. Write four.</source>
        <translation>El año tiene dos cifras. Escriba cuatro.</translation>
    </message>
    <message>
        <source>There is intensive care, but no stay in hospital around it.</source>
        <translation>Hay cuidados intensivos, pero ningún ingreso hospitalario que los abarque.</translation>
    </message>
    <message>
        <source>There is no index date, so no other day can be counted. Enter the day of the index event.</source>
        <translation>No hay fecha índice, así que ningún otro día puede contarse. Escriba el día del suceso índice.</translation>
    </message>
    <message>
        <source>There is no such day. Correct the date.</source>
        <translation>Ese día no existe. Corrija la fecha.</translation>
    </message>
    <message>
        <source>This cannot be left open here. Enter it, or take the line out.</source>
        <translation>Esto no puede quedar abierto aquí. Escríbalo, o quite la línea.</translation>
    </message>
    <message>
        <source>This day is before the patient&apos;s birth. Check both years.</source>
        <translation>Este día es anterior al nacimiento del paciente. Compruebe ambos años.</translation>
    </message>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation>Este día aún no ha llegado. Compruebe el año.</translation>
    </message>
    <message>
        <source>This differs from what was sent before. If it is a correction, send it as a correction batch.</source>
        <translation>Esto difiere de lo enviado antes. Si es una corrección, envíelo como lote de corrección.</translation>
    </message>
    <message>
        <source>This is after the day of death. Check the days, or the discharge type.</source>
        <translation>Esto es posterior al día de la muerte. Compruebe los días o el tipo de alta.</translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Check the year.</source>
        <translation>Esto está a más de diez años del día índice. Compruebe el año.</translation>
    </message>
    <message>
        <source>This is more than ten years from the index day. Is the year right?</source>
        <translation>Esto está a más de diez años del día índice. ¿Es correcto el año?</translation>
    </message>
    <message>
        <source>This is no ICD-10-CM code, such as U07.1. Check it, or name its system.</source>
        <translation>Esto no es un código ICD-10-CM como U07.1. Compruébelo, o nombre su sistema.</translation>
    </message>
    <message>
        <source>This is no ZIP code. Enter five digits, or the first three; if it is of another country, enter the country.</source>
        <translation>Esto no es un código ZIP. Escriba cinco cifras, o las tres primeras; si es de otro país, escriba el país.</translation>
    </message>
    <message>
        <source>This is none of the terms the archive accepts. Choose one of its list.</source>
        <translation>Este no es ninguno de los términos que acepta el repositorio. Elija uno de su lista.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2021-01-31.</source>
        <translation>Esto no es una fecha. Escríbala como 2021-01-31.</translation>
    </message>
    <message>
        <source>This is so long before the index day that it would tell an age above 89. Leave it out.</source>
        <translation>Esto es tan anterior al día índice que delataría una edad superior a 89. Exclúyalo.</translation>
    </message>
    <message>
        <source>This kind of event has no such value, so it is not used.</source>
        <translation>Este tipo de suceso no tiene ese valor, así que no se usa.</translation>
    </message>
    <message>
        <source>This stands here twice; it is written once.</source>
        <translation>Esto está aquí dos veces; se escribe una vez.</translation>
    </message>
    <message>
        <source>This text holds a date, a number or a title that may point to a person, or is a whole sentence. Enter the plain term alone.</source>
        <translation>Este texto contiene una fecha, un número o un título que puede señalar a una persona, o es una frase entera. Escriba solo el término.</translation>
    </message>
    <message>
        <source>Two intervals of one kind of breathing support overlap.</source>
        <translation>Dos intervalos del mismo soporte respiratorio se solapan.</translation>
    </message>
    <message>
        <source>Two stays overlap. Is each listed once?</source>
        <translation>Dos estancias se solapan. ¿Está cada una solo una vez?</translation>
    </message>
    <message>
        <source>What happened on the index day is not said. Choose the index event.</source>
        <translation>No se dice qué ocurrió en el día índice. Elija el suceso índice.</translation>
    </message>
    <message>
        <source>What kind of event this is, is not said, or nobody has decided it yet.</source>
        <translation>No se dice qué tipo de suceso es, o nadie lo ha decidido aún.</translation>
    </message>
    <message>
        <source>Whose facts these are is not said. Enter the Patient ID.</source>
        <translation>No se dice de quién son estos datos. Escriba el Patient ID.</translation>
    </message>
    <message>
        <source>Without a birth date no age is written.</source>
        <translation>Sin fecha de nacimiento no se escribe la edad.</translation>
    </message>
    <message>
        <source>Without this day, nothing is written of when it was.</source>
        <translation>Sin este día no se escribe cuándo fue.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Se&amp;guir</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} de {total} archivos</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} por segundo</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Also</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntas a</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Pide</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Envía a</translation>
    </message>
    <message>
        <source>The project adds rules of its own ({count} lines).</source>
        <translation>El proyecto añade reglas propias ({count} líneas).</translation>
    </message>
    <message>
        <source>Your site ID</source>
        <translation>El ID de su centro</translation>
    </message>
    <message>
        <source>all exams</source>
        <translation>todos los exámenes</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>&amp;Usar este archivo</translation>
    </message>
    <message>
        <source>Do &amp;not use it</source>
        <translation>&amp;No usarlo</translation>
    </message>
    <message>
        <source>Not signed, unlike the file you use now. Ask the coordinator before you use it.</source>
        <translation>Sin firma, a diferencia del archivo que usa ahora. Pregunte al coordinador antes de usarlo.</translation>
    </message>
    <message>
        <source>Not signed. Use it only if you know that it comes from the project&apos;s coordinator.</source>
        <translation>Sin firma. Úselo solo si sabe que viene del coordinador del proyecto.</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Archivo del proyecto</translation>
    </message>
    <message>
        <source>Signed with another key than the file you use now. Ask the coordinator to read this key to you:
{key}</source>
        <translation>Firmado con otra clave que el archivo que usa ahora. Pida al coordinador que le lea esta clave:
{key}</translation>
    </message>
    <message>
        <source>Signed with the same coordinator&apos;s key as the file you use now.</source>
        <translation>Firmado con la misma clave del coordinador que el archivo que usa ahora.</translation>
    </message>
    <message>
        <source>Signed. Ask the coordinator to read this key to you:
{key}</source>
        <translation>Firmado. Pida al coordinador que le lea esta clave:
{key}</translation>
    </message>
    <message>
        <source>This file is for site {other}, and this computer sends for site {own}.</source>
        <translation>Este archivo es del centro {other}, y este ordenador envía por el centro {own}.</translation>
    </message>
    <message>
        <source>What happens to the exams</source>
        <translation>Qué ocurre con los exámenes</translation>
    </message>
    <message>
        <source>What this project file sets up</source>
        <translation>Lo que establece este archivo del proyecto</translation>
    </message>
</context>
<context>
    <name>ProjectionFace</name>
    <message>
        <source> (others differ in size)</source>
        <translation> (otras tienen otro tamaño)</translation>
    </message>
    <message>
        <source>A box drawn here goes to every image of this size</source>
        <translation>Un recuadro dibujado aquí va a cada imagen de este tamaño</translation>
    </message>
    <message>
        <source>Brightest of all images</source>
        <translation>Lo más claro de todas las imágenes</translation>
    </message>
    <message>
        <source>Darkest of all images</source>
        <translation>Lo más oscuro de todas las imágenes</translation>
    </message>
    <message>
        <source>Images laid over each other</source>
        <translation>Imágenes superpuestas</translation>
    </message>
    <message>
        <source>Mark &amp;text</source>
        <translation>&amp;Marcar texto</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>There is no picture in this series.</source>
        <translation>No hay imagen en esta serie.</translation>
    </message>
    <message>
        <source>{count} of {total} images laid over each other</source>
        <translation>{count} de {total} imágenes superpuestas</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Find the pseudonym of a patient, or the patient of one</source>
        <translation>Encontrar el seudónimo de un paciente, o el paciente de un seudónimo</translation>
    </message>
    <message>
        <source>For coordinators: open a sealed package that a site sent</source>
        <translation>Para coordinadores: abrir un paquete sellado que envió un centro</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation>Ayuda de esta página (F1)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide everything until you are back (Ctrl+L)</source>
        <translation>Ocultarlo todo hasta que vuelva (Ctrl+L)</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {name}</source>
        <translation>Paso {number} de {total}: {name}</translation>
    </message>
    <message>
        <source>Version, licences, and what is kept where</source>
        <translation>Versión, licencias y qué se guarda dónde</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Quién es quién</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Everywhere in this contribution</source>
        <translation>En toda esta contribución</translation>
    </message>
    <message>
        <source>In this image only</source>
        <translation>Solo en esta imagen</translation>
    </message>
    <message>
        <source>In this series</source>
        <translation>En esta serie</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A document inside DICOM (such as a PDF) cannot be checked.</source>
        <translation>Un documento dentro de DICOM (como un PDF) no puede comprobarse.</translation>
    </message>
    <message>
        <source>A dose screen usually shows the patient&apos;s name in its pixels.</source>
        <translation>Una pantalla de dosis suele mostrar el nombre del paciente en sus píxeles.</translation>
    </message>
    <message>
        <source>A head scan can show a face; it is outside the chest protocol.</source>
        <translation>Un estudio de la cabeza puede mostrar una cara; queda fuera del protocolo de tórax.</translation>
    </message>
    <message>
        <source>A screen capture may show names in its pixels.</source>
        <translation>Una captura de pantalla puede mostrar nombres en sus píxeles.</translation>
    </message>
    <message>
        <source>A study was sent before with another age, body part or modality. Find out which is right; if it is this, say that the contribution is a correction.</source>
        <translation>Un estudio se envió antes con otra edad, región anatómica o modalidad. Averigüe cuál es correcta; si es esta, diga que la contribución es una corrección.</translation>
    </message>
    <message>
        <source>An identifier in the image has characters it must not have. Export it again.</source>
        <translation>Un identificador de la imagen tiene caracteres que no debe tener. Expórtela de nuevo.</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Cambió entretanto</translation>
    </message>
    <message>
        <source>Clinical facts</source>
        <translation>Datos clínicos</translation>
    </message>
    <message>
        <source>Conflicting copies</source>
        <translation>Copias contradictorias</translation>
    </message>
    <message>
        <source>Conflicting series</source>
        <translation>Serie contradictoria</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No pudo leerse</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Delivered before</source>
        <translation>Ya entregado</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Dose screen</source>
        <translation>Pantalla de dosis</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Archivo vacío</translation>
    </message>
    <message>
        <source>Ends too early</source>
        <translation>Acaba demasiado pronto</translation>
    </message>
    <message>
        <source>Failed the check</source>
        <translation>No superó la comprobación</translation>
    </message>
    <message>
        <source>Header too large</source>
        <translation>Cabecera demasiado grande</translation>
    </message>
    <message>
        <source>Identifier invalid</source>
        <translation>Identificador no válido</translation>
    </message>
    <message>
        <source>Identifier missing</source>
        <translation>Falta un identificador</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Left out by choice, or because the project does not ask for it.</source>
        <translation>Excluido por decisión, o porque el proyecto no lo pide.</translation>
    </message>
    <message>
        <source>Link to itself</source>
        <translation>Enlace a sí mismo</translation>
    </message>
    <message>
        <source>Missing on the disc</source>
        <translation>Falta en el disco</translation>
    </message>
    <message>
        <source>No Patient ID</source>
        <translation>Sin Patient ID</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Not a DICOM image</source>
        <translation>No es imagen DICOM</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>No es un archivo</translation>
    </message>
    <message>
        <source>Not foreseen</source>
        <translation>No previsto</translation>
    </message>
    <message>
        <source>One Patient ID is used with two different names. Say whether it is one person.</source>
        <translation>Un Patient ID se usa con dos nombres distintos. Diga si es una sola persona.</translation>
    </message>
    <message>
        <source>One series or study appears under two patients or studies. Correct it in the PACS.</source>
        <translation>Una serie o un estudio aparece bajo dos pacientes o estudios. Corríjalo en el PACS.</translation>
    </message>
    <message>
        <source>Packed archive</source>
        <translation>Archivo comprimido</translation>
    </message>
    <message>
        <source>Picture damaged</source>
        <translation>Imagen dañada</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>Captura de pantalla</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Segunda copia</translation>
    </message>
    <message>
        <source>Sent otherwise</source>
        <translation>Enviado de otro modo</translation>
    </message>
    <message>
        <source>Shows a face</source>
        <translation>Muestra una cara</translation>
    </message>
    <message>
        <source>Somebody must look</source>
        <translation>Alguien debe mirar</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Índice del disco</translation>
    </message>
    <message>
        <source>Text in the picture</source>
        <translation>Texto en la imagen</translation>
    </message>
    <message>
        <source>Text was found, or may be, in the pixels of this series. Somebody has to look at it and decide what is blacked out.</source>
        <translation>Se encontró texto, o puede haberlo, en los píxeles de esta serie. Alguien tiene que mirarla y decidir qué se tapa.</translation>
    </message>
    <message>
        <source>The check of the finished file found something that must not leave.</source>
        <translation>La comprobación del archivo terminado encontró algo que no debe salir.</translation>
    </message>
    <message>
        <source>The computer could not read the file. Check the disc or the access rights.</source>
        <translation>El ordenador no pudo leer el archivo. Compruebe el disco o los permisos.</translation>
    </message>
    <message>
        <source>The disc&apos;s table of contents lists this image, but it is not on the disc.</source>
        <translation>El índice del disco enumera esta imagen, pero no está en el disco.</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Run again when it is at rest.</source>
        <translation>El archivo cambió mientras se leía. Vuelva a empezar cuando esté en reposo.</translation>
    </message>
    <message>
        <source>The file ends too early. Export it again from the scanner or PACS.</source>
        <translation>El archivo acaba demasiado pronto. Expórtelo de nuevo desde el equipo o el PACS.</translation>
    </message>
    <message>
        <source>The file holds more than the program accepts.</source>
        <translation>El archivo contiene más de lo que el programa acepta.</translation>
    </message>
    <message>
        <source>The file is damaged inside. Export it again from the scanner or PACS.</source>
        <translation>El archivo está dañado por dentro. Expórtelo de nuevo desde el equipo o el PACS.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came.</source>
        <translation>El archivo está vacío. Cópielo de nuevo desde donde vino.</translation>
    </message>
    <message>
        <source>The image has no Patient ID, so nobody can tell whose it is. Add one in the PACS.</source>
        <translation>La imagen no tiene Patient ID, así que nadie puede decir de quién es. Añádalo en el PACS.</translation>
    </message>
    <message>
        <source>The image lacks one of its identifiers (study, series or instance). Export it again.</source>
        <translation>A la imagen le falta uno de sus identificadores (estudio, serie o instancia). Expórtela de nuevo.</translation>
    </message>
    <message>
        <source>The image says that text is burned into its pixels.</source>
        <translation>La imagen dice que hay texto incrustado en sus píxeles.</translation>
    </message>
    <message>
        <source>The patient&apos;s clinical facts have an error. Correct the table, or decide what it means.</source>
        <translation>Los datos clínicos del paciente tienen un error. Corrija la tabla, o decida qué significa.</translation>
    </message>
    <message>
        <source>The picture inside the file is damaged. Export it again.</source>
        <translation>La imagen dentro del archivo está dañada. Expórtela de nuevo.</translation>
    </message>
    <message>
        <source>The program met something in this file that it does not know. Nothing of it is sent; please report it.</source>
        <translation>El programa encontró en este archivo algo que no conoce. No se envía nada de él; comuníquelo, por favor.</translation>
    </message>
    <message>
        <source>The project does not have reports of this kind cleaned.</source>
        <translation>El proyecto no hace limpiar informes de este tipo.</translation>
    </message>
    <message>
        <source>The same image is here twice; one copy is enough.</source>
        <translation>La misma imagen está aquí dos veces; basta una copia.</translation>
    </message>
    <message>
        <source>There is no picture to show: this is a report, or lines over a picture.</source>
        <translation>No hay imagen que mostrar: es un informe, o son líneas sobre una imagen.</translation>
    </message>
    <message>
        <source>This entry of the ZIP points outside it, is encrypted or unpacks to a dangerous size. It was not opened.</source>
        <translation>Esta entrada del ZIP apunta fuera de él, está cifrada o se descomprime hasta un tamaño peligroso. No se abrió.</translation>
    </message>
    <message>
        <source>This folder link leads back to itself. It was not followed.</source>
        <translation>Este enlace de carpeta vuelve a sí mismo. No se siguió.</translation>
    </message>
    <message>
        <source>This is a device or pipe, not a file. It was left alone.</source>
        <translation>Esto es un dispositivo o una tubería, no un archivo. No se tocó.</translation>
    </message>
    <message>
        <source>This is an archive inside an archive, or of a kind that is not opened. If it holds images, unpack it and add its folder.</source>
        <translation>Esto es un archivo comprimido dentro de otro, o de un tipo que no se abre. Si contiene imágenes, descomprímalo y añada su carpeta.</translation>
    </message>
    <message>
        <source>This is not a DICOM image. Nothing needs to be done.</source>
        <translation>Esto no es una imagen DICOM. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>This is the disc&apos;s table of contents; the images it lists are read instead.</source>
        <translation>Este es el índice del disco; en su lugar se leen las imágenes que enumera.</translation>
    </message>
    <message>
        <source>This kind of DICOM object cannot be cleaned safely yet.</source>
        <translation>Este tipo de objeto DICOM aún no puede limpiarse con seguridad.</translation>
    </message>
    <message>
        <source>This series was delivered before to where the package goes; while no destination is chosen, to anywhere. If it shall go again, say that the contribution is a correction.</source>
        <translation>Esta serie ya se entregó adonde va el paquete; mientras no se elija un destino, cuenta cualquiera. Si debe ir otra vez, diga que la contribución es una corrección.</translation>
    </message>
    <message>
        <source>Two different files claim to be the same image. Find out which is right; both are held.</source>
        <translation>Dos archivos distintos dicen ser la misma imagen. Averigüe cuál es el correcto; ambos quedan retenidos.</translation>
    </message>
    <message>
        <source>Two names, one ID</source>
        <translation>Dos nombres, un ID</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Ultrasonido</translation>
    </message>
    <message>
        <source>Ultrasound images usually show the patient&apos;s name in their pixels.</source>
        <translation>Las imágenes de ultrasonido suelen mostrar el nombre del paciente en sus píxeles.</translation>
    </message>
    <message>
        <source>Unsafe ZIP entry</source>
        <translation>Entrada ZIP insegura</translation>
    </message>
    <message>
        <source>Unsupported kind</source>
        <translation>Tipo no admitido</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt: {package}, {when}. Proved by {proof}. SHA-256 {digest}</source>
        <translation>Recibo: {package}, {when}. Probado por {proof}. SHA-256 {digest}</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Choose the recovery file</source>
        <translation>Elegir el archivo de recuperación</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Where to save the recovery file</source>
        <translation>Dónde guardar el archivo de recuperación</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Exams</source>
        <translation>Exámenes</translation>
    </message>
    <message>
        <source>Go to the next series that waits for a decision (N)</source>
        <translation>Ir a la siguiente serie que espera una decisión (N)</translation>
    </message>
    <message>
        <source>Held series stay here and need no decision; all others do.</source>
        <translation>Las series retenidas se quedan aquí y no necesitan decisión; todas las demás, sí.</translation>
    </message>
    <message>
        <source>N&amp;ext to review</source>
        <translation>&amp;Siguiente por revisar</translation>
    </message>
    <message>
        <source>Series decided</source>
        <translation>Series decididas</translation>
    </message>
    <message>
        <source>{done} of {every} decided</source>
        <translation>{done} de {every} decididas</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>&amp;Send them again</source>
        <translation>&amp;Enviarlos otra vez</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>It has stopped</source>
        <translation>Se ha detenido</translation>
    </message>
    <message>
        <source>Nothing has been held back so far.</source>
        <translation>Hasta ahora no se ha retenido nada.</translation>
    </message>
    <message>
        <source>The package is finished and safe on this computer, but not delivered.</source>
        <translation>El paquete está terminado y a salvo en este ordenador, pero sin entregar.</translation>
    </message>
    <message>
        <source>What is finished is kept. “Try again” goes on from where it stopped.</source>
        <translation>Lo terminado se conserva. «Reintentar» sigue desde donde se detuvo.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was lost.</source>
        <translation>Usted lo detuvo. No se perdió nada.</translation>
    </message>
</context>
<context>
    <name>SentBefore</name>
    <message>
        <source>Patients sent before: {count}.</source>
        <translation>Pacientes enviados antes: {count}.</translation>
    </message>
    <message>
        <source>This contribution is a correc&amp;tion</source>
        <translation>Esta contribución es una &amp;corrección</translation>
    </message>
    <message>
        <source>What they have here goes again, and replaces it.</source>
        <translation>Lo que tienen aquí se envía otra vez y lo sustituye.</translation>
    </message>
    <message>
        <source>What was delivered goes again, and what is said of a patient may differ.</source>
        <translation>Lo entregado se envía otra vez, y lo que se dice de un paciente puede diferir.</translation>
    </message>
    <message>
        <source>What was delivered stays here; facts that differ must be corrected.</source>
        <translation>Lo entregado se queda aquí; los datos que difieren deben corregirse.</translation>
    </message>
</context>
<context>
    <name>SeriesStatus</name>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
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
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
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
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Probar la cone&amp;xión</translation>
    </message>
    <message>
        <source>E&amp;nter this fingerprint</source>
        <translation>Usar esta &amp;huella</translation>
    </message>
    <message>
        <source>F&amp;orget the login</source>
        <translation>Olvidar el acce&amp;so</translation>
    </message>
    <message>
        <source>Highest speed, kilobytes a second</source>
        <translation>Velocidad máxima, kilobytes por segundo</translation>
    </message>
    <message>
        <source>Kin&amp;d</source>
        <translation>Ti&amp;po</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Tipo de servidor</translation>
    </message>
    <message>
        <source>Remember t&amp;his login on this computer, sealed</source>
        <translation>&amp;Recordar este acceso en este ordenador, sellado</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Speed li&amp;mit</source>
        <translation>Lí&amp;mite de velocidad</translation>
    </message>
    <message>
        <source>The server is the known one, and takes the login.</source>
        <translation>El servidor es el conocido y acepta el acceso.</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>tan rápido como se pueda</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source> minutes without you</source>
        <translation> minutos sin usted</translation>
    </message>
    <message>
        <source>&amp;Hide everything after</source>
        <translation>&amp;Ocultarlo todo tras</translation>
    </message>
    <message>
        <source>&amp;Keep work in</source>
        <translation>&amp;Guardar el trabajo en</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <source>Choose pro&amp;ject file…</source>
        <translation>Elegir archivo del pro&amp;yecto…</translation>
    </message>
    <message>
        <source>Choose the folder for your contributions</source>
        <translation>Elegir la carpeta para sus contribuciones</translation>
    </message>
    <message>
        <source>Did a coordinator send you a project file?</source>
        <translation>¿Le envió un coordinador un archivo del proyecto?</translation>
    </message>
    <message>
        <source>Every pseudonym begins with it.</source>
        <translation>Cada seudónimo empieza por él.</translation>
    </message>
    <message>
        <source>Fixed, because exams were sent under it.</source>
        <translation>Fijo, porque ya se enviaron exámenes con él.</translation>
    </message>
    <message>
        <source>Folder for your contributions</source>
        <translation>Carpeta para sus contribuciones</translation>
    </message>
    <message>
        <source>Hide everything after</source>
        <translation>Ocultarlo todo tras</translation>
    </message>
    <message>
        <source>How your site&apos;s secrets are kept</source>
        <translation>Cómo se guardan las claves secretas de su centro</translation>
    </message>
    <message>
        <source>If your site sent exams before, from another computer or before this one broke</source>
        <translation>Si su centro ya envió exámenes, desde otro ordenador o antes de que este se averiase</translation>
    </message>
    <message>
        <source>In this computer&apos;s password store ({store}). Save a recovery file once, and keep it in a safe place.</source>
        <translation>En el almacén de contraseñas de este ordenador ({store}). Guarde una vez un archivo de recuperación y consérvelo en un lugar seguro.</translation>
    </message>
    <message>
        <source>It answers most questions. Drop it here, or choose it. You can do without.</source>
        <translation>Responde a la mayoría de las preguntas. Suéltelo aquí o elíjalo. También se puede prescindir de él.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Name of your site</source>
        <translation>Nombre de su centro</translation>
    </message>
    <message>
        <source>Restore from recovery fi&amp;le…</source>
        <translation>Restaurar desde archi&amp;vo de recuperación…</translation>
    </message>
    <message>
        <source>Si&amp;te ID</source>
        <translation>I&amp;D del centro</translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation>ID del centro</translation>
    </message>
    <message>
        <source>Site na&amp;me</source>
        <translation>No&amp;mbre del centro</translation>
    </message>
    <message>
        <source>The archive&apos;s coordinator gave it to your site.</source>
        <translation>El coordinador del repositorio se lo dio a su centro.</translation>
    </message>
    <message>
        <source>The site ID has exactly six digits.</source>
        <translation>El ID del centro tiene exactamente seis cifras.</translation>
    </message>
    <message>
        <source>The window speaks it from its next start on.</source>
        <translation>La ventana lo hablará desde el próximo inicio.</translation>
    </message>
    <message>
        <source>This computer has no password store, so a passphrase of your own protects them. You are asked for it at each start.</source>
        <translation>Este ordenador no tiene almacén de contraseñas, así que una frase de contraseña suya las protege. Se le pide en cada inicio.</translation>
    </message>
    <message>
        <source>as this computer ({language})</source>
        <translation>como este ordenador ({language})</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>six digits</source>
        <translation>seis cifras</translation>
    </message>
    <message>
        <source>such as St. Anna Hospital</source>
        <translation>por ejemplo, Hospital Santa Ana</translation>
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
        <translation>Imagen de la serie</translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation>Imagen {number} de {total}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Building the package</source>
        <translation>Creando el paquete</translation>
    </message>
    <message>
        <source>Checking that everything arrived</source>
        <translation>Comprobando que todo llegó</translation>
    </message>
    <message>
        <source>Looking for text in the pictures</source>
        <translation>Buscando texto en las imágenes</translation>
    </message>
    <message>
        <source>Opening the package</source>
        <translation>Abriendo el paquete</translation>
    </message>
    <message>
        <source>Reading the exams</source>
        <translation>Leyendo los exámenes</translation>
    </message>
    <message>
        <source>Removing patient details and checking each file</source>
        <translation>Quitando datos del paciente y comprobando cada archivo</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>errors left out</source>
        <translation>errores excluidos</translation>
    </message>
    <message>
        <source>no facts yet</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>with questions</source>
        <translation>con preguntas</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New contribution</source>
        <translation>&amp;Nueva contribución</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>G&amp;uardar</translation>
    </message>
    <message>
        <source>&amp;Save and begin</source>
        <translation>&amp;Guardar y empezar</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Desbloquear…</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>Elegir el archivo del proyecto</translation>
    </message>
    <message>
        <source>Opening your site&apos;s records…</source>
        <translation>Abriendo los registros de su centro…</translation>
    </message>
    <message>
        <source>Project files (*.toml)</source>
        <translation>Archivos de proyecto (*.toml)</translation>
    </message>
    <message>
        <source>Restore from recovery fi&amp;le…</source>
        <translation>Restaurar desde archi&amp;vo de recuperación…</translation>
    </message>
    <message>
        <source>Restored. Patients who come again get the pseudonyms they had before.</source>
        <translation>Restaurado. Los pacientes que vuelven reciben los seudónimos que tenían antes.</translation>
    </message>
    <message>
        <source>Saved: {path}. Keep it and its passphrase apart, and not here.</source>
        <translation>Guardado: {path}. Consérvelo separado de su frase de contraseña, y no aquí.</translation>
    </message>
    <message>
        <source>The package is not there any more: {path}</source>
        <translation>El paquete ya no está allí: {path}</translation>
    </message>
    <message>
        <source>Your site&apos;s records are locked.</source>
        <translation>Los registros de su centro están bloqueados.</translation>
    </message>
    <message>
        <source>Your site&apos;s records are not open.</source>
        <translation>Los registros de su centro no están abiertos.</translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Look at what is {what}</source>
        <translation>Mirar lo que está {what}</translation>
    </message>
    <message>
        <source>Names, birth dates, addresses, telephone numbers and all record numbers.</source>
        <translation>Nombres, fechas de nacimiento, direcciones, teléfonos y todos los números de historia.</translation>
    </message>
    <message>
        <source>Patients of whom clinical facts with an error are left out: {count}</source>
        <translation>Pacientes cuyos datos clínicos con errores se excluyen: {count}</translation>
    </message>
    <message>
        <source>Series held, because they cannot be made safe as they are: {count}</source>
        <translation>Series retenidas, porque no pueden hacerse seguras tal como están: {count}</translation>
    </message>
    <message>
        <source>Series left out, by you or because the project asks for others: {count}</source>
        <translation>Series excluidas, por usted o porque el proyecto pide otras: {count}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Se queda aquí</translation>
    </message>
    <message>
        <source>Text that was found in the pictures: it is blacked out.</source>
        <translation>El texto encontrado en las imágenes: se tapa en negro.</translation>
    </message>
    <message>
        <source>The list of who is who: it is encrypted and never in a package.</source>
        <translation>La lista de quién es quién: está cifrada y nunca va en un paquete.</translation>
    </message>
    <message>
        <source>Your original files: they are not changed.</source>
        <translation>Sus archivos originales: no se cambian.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluido</translation>
    </message>
</context>
<context>
    <name>StudiesPage</name>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisar</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Se leyeron todos los archivos.</translation>
    </message>
    <message>
        <source>Choose a ZIP file</source>
        <translation>Elegir un archivo ZIP</translation>
    </message>
    <message>
        <source>Choose the folder with the exams</source>
        <translation>Elegir la carpeta con los exámenes</translation>
    </message>
    <message>
        <source>Reading was stopped. Add a folder or start over.</source>
        <translation>La lectura se detuvo. Añada una carpeta o empiece de nuevo.</translation>
    </message>
    <message>
        <source>There is no usable image here. Choose the folder the exam was saved in.</source>
        <translation>Aquí no hay ninguna imagen utilizable. Elija la carpeta donde se guardó el examen.</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Archivos ZIP (*.zip)</translation>
    </message>
</context>
<context>
    <name>StudiesTree</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation>Retenido: {reason}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Excluido por usted</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>No pedido</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
</context>
<context>
    <name>TablesIn</name>
    <message>
        <source>Choose the tables of clinical facts</source>
        <translation>Elegir las tablas de datos clínicos</translation>
    </message>
    <message>
        <source>Tables and FHIR files</source>
        <translation>Tablas y archivos FHIR</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Unknown: {field}</source>
        <translation>Desconocido: {field}</translation>
    </message>
</context>
<context>
    <name>ThreatsDialog</name>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Who could attack what, and what stops them</source>
        <translation>Quién podría atacar qué, y qué lo impide</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Day 0 is the first day, {day}; there is no index date yet.</source>
        <translation>El día 0 es el primer día, {day}; aún no hay fecha índice.</translation>
    </message>
    <message>
        <source>Day 0 is the index day, {day}.</source>
        <translation>El día 0 es el día índice, {day}.</translation>
    </message>
    <message>
        <source>Days appear here as you enter them.</source>
        <translation>Los días aparecen aquí a medida que los escribe.</translation>
    </message>
    <message>
        <source>No day is known yet.</source>
        <translation>Aún no se conoce ningún día.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>check this day</source>
        <translation>compruebe este día</translation>
    </message>
    <message>
        <source>day {start}</source>
        <translation>día {start}</translation>
    </message>
    <message>
        <source>day {start} to {end}</source>
        <translation>del día {start} al {end}</translation>
    </message>
    <message>
        <source>from day {start}</source>
        <translation>desde el día {start}</translation>
    </message>
    <message>
        <source>index</source>
        <translation>índice</translation>
    </message>
</context>
<context>
    <name>Unasked</name>
    <message>
        <source>another kind of exam than the project asks for</source>
        <translation>otro tipo de examen que el que pide el proyecto</translation>
    </message>
    <message>
        <source>nothing says that it shows what is asked for</source>
        <translation>nada dice que muestre lo que se pide</translation>
    </message>
    <message>
        <source>the age at the exam is not known</source>
        <translation>no se conoce la edad en el examen</translation>
    </message>
    <message>
        <source>the patient is older than the project asks</source>
        <translation>el paciente es mayor de lo que pide el proyecto</translation>
    </message>
    <message>
        <source>the patient is younger than the project asks</source>
        <translation>el paciente es menor de lo que pide el proyecto</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Not answered yet</source>
        <translation>Sin responder todavía</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Nothing is sent. </source>
        <translation>No se envía nada. </translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>No hay imagen en este archivo.</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Se enviará</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrada</translation>
    </message>
</context>
<context>
    <name>ViewerTools</name>
    <message>
        <source>&amp;Mark text</source>
        <translation>Marc&amp;ar texto</translation>
    </message>
    <message>
        <source>Bri&amp;ghtness: {name}</source>
        <translation>Bril&amp;lo: {name}</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
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
        <translation>Dibujar recuadros sobre el texto que debe irse (B)</translation>
    </message>
    <message>
        <source>How grey values are shown (1 to 5, or drag)</source>
        <translation>Cómo se muestran los grises (de 1 a 5, o arrastrar)</translation>
    </message>
    <message>
        <source>Play the series</source>
        <translation>Reproducir la serie</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation>Mostrar la imagen entera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>WhoIsWho</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save as a table…</source>
        <translation>&amp;Guardar como tabla…</translation>
    </message>
    <message>
        <source>A saved table names your patients, and is not encrypted. Keep it only where patient records may be kept, and never send it with a package.</source>
        <translation>Una tabla guardada nombra a sus pacientes y no está cifrada. Guárdela solo donde puedan guardarse historias clínicas y no la envíe nunca con un paquete.</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Número de acceso</translation>
    </message>
    <message>
        <source>At your site</source>
        <translation>En su centro</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a patient, a study or a pseudonym</source>
        <translation>Buscar un paciente, un estudio o un seudónimo</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>In the packages</source>
        <translation>En los paquetes</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>The first {count} are shown. Search to see others.</source>
        <translation>Se muestran los primeros {count}. Busque para ver otros.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Quién es quién</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} encontrados</translation>
    </message>
</context>
<context>
    <name>WhyExcluded</name>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Not asked for by the project</source>
        <translation>No pedido por el proyecto</translation>
    </message>
    <message>
        <source>Patient or site objects</source>
        <translation>El paciente o el centro se opone</translation>
    </message>
    <message>
        <source>Poor images</source>
        <translation>Imágenes deficientes</translation>
    </message>
    <message>
        <source>Shows who the patient is</source>
        <translation>Muestra quién es el paciente</translation>
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
        <translation>Su última decisión no pudo guardarse.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>Si&amp;guiente</translation>
    </message>
</context>
</TS>
