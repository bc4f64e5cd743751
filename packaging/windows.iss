; Inno Setup: dist/dayzero-setup.exe of the bundle, for the person alone or, as administrator, for all.
[Setup]
AppId=org.dayzero.Dayzero
AppName=Dayzero
AppVersion={#Version}
AppPublisher=The Dayzero authors
DefaultDirName={autopf}\Dayzero
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=dayzero-setup
UninstallDisplayIcon={app}\dayzero-window.exe

[Files]
Source: "..\dist\dayzero\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Dayzero"; Filename: "{app}\dayzero-window.exe"

[Registry]
; Windows knows only what follows the last dot, so a timeline (.json) is opened from Dayzero itself.
Root: HKA; Subkey: "Software\Classes\.dayzero"; ValueType: string; ValueData: "Dayzero.Pack"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Dayzero.Pack"; ValueType: string; ValueData: "Dayzero content pack"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Dayzero.Pack\shell\open\command"; ValueType: string; ValueData: """{app}\dayzero-window.exe"" ""%1"""
