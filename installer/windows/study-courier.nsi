; The setup for Windows: for one user, who need not be an administrator. /S asks nothing.
; build.py passes VERSION, PROGRAM (the frozen program's folder), ICON and MADE.

Unicode true
Target amd64-unicode  ; the default stub is 32-bit and installs nothing on a 64-bit-only system
!include "MUI2.nsh"

!define NAME "Study Courier"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\StudyCourier"
!define CLASSES "Software\Classes"

Name "${NAME}"
OutFile "${MADE}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Study Courier"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID zlib
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\study-courier.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Tells the desktop that double clicks lead elsewhere now (SHCNE_ASSOCCHANGED).
!macro TellDesktop
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; A running program cannot be exchanged: its file cannot be opened for writing.
!macro WaitUntilClosed un
Function ${un}WaitUntilClosed
  again:
    IfFileExists "$INSTDIR\study-courier.exe" 0 free
    ClearErrors
    FileOpen $0 "$INSTDIR\study-courier.exe" a
    IfErrors 0 closed
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Please close ${NAME} first." /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
  closed:
    FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Section "Install"
  Call WaitUntilClosed
  ; of an older version nothing may stay, but only what was installed is touched
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}\*.*"
  File "/oname=study-courier.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\study-courier.exe" "" "$INSTDIR\study-courier.ico"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\study-courier.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  WriteRegStr HKCU "${CLASSES}\.studycourier" "" "StudyCourier.Project"
  WriteRegStr HKCU "${CLASSES}\StudyCourier.Project" "" "${NAME} project"
  WriteRegStr HKCU "${CLASSES}\StudyCourier.Project\DefaultIcon" "" "$INSTDIR\study-courier.ico"
  WriteRegStr HKCU "${CLASSES}\StudyCourier.Project\shell\open\command" "" '"$INSTDIR\study-courier.exe" "%1"'
  !insertmacro TellDesktop
SectionEnd

; What the program keeps for the site (secrets, crosswalk, drafts) lies elsewhere and stays.
Section "Uninstall"
  Call un.WaitUntilClosed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\study-courier.exe"
  Delete "$INSTDIR\study-courier-cli.exe"
  Delete "$INSTDIR\study-courier.ico"
  Delete "$INSTDIR\THIRD-PARTY-LICENSES.txt"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${CLASSES}\.studycourier"
  DeleteRegKey HKCU "${CLASSES}\StudyCourier.Project"
  !insertmacro TellDesktop
SectionEnd
