@echo off
rem The launcher: finds a JDK, builds the grader when it is missing or older than its sources, runs it.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "lib=%home%\grader\cli\target\lib"
set "stamp=%home%\grader\target\built"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo grade: no Java found. Install a JDK, version 17 or later, or set JAVA_HOME. 1>&2
    exit /b 2
)

powershell -NoProfile -Command "if (-not (Test-Path '%stamp%') -or -not (Test-Path '%lib%')) { exit 1 }; $built = (Get-Item '%stamp%').LastWriteTime; $new = Get-ChildItem '%home%\grader','%home%\pom.xml' -Recurse -File | Where-Object { $_.LastWriteTime -gt $built -and $_.FullName -notmatch '\\target\\|\\samples\\|\\src\\test\\' -and ($_.Name -like '*.java' -or $_.Name -eq 'pom.xml' -or $_.FullName -match '\\resources\\') } | Select-Object -First 1; if ($new) { exit 1 }"
if not errorlevel 1 goto run

echo Building the grader ... 1>&2
if exist "%lib%" rmdir /s /q "%lib%"
if exist "%home%\grader\worker\target\lib" rmdir /s /q "%home%\grader\worker\target\lib"
if exist "%stamp%" del "%stamp%"
pushd "%home%"
call mvn -q -B -ntp -DskipTests -pl grader/cli,grader/worker -am package 1>&2
if errorlevel 1 (
    popd
    echo grade: the grader could not be built; Maven's messages are above. 1>&2
    exit /b 3
)
popd
if not exist "%home%\grader\target" mkdir "%home%\grader\target"
type nul > "%stamp%"

:run
"%java%" --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto "-Dracecourse.home=%home%" -cp "%lib%\*" racecourse.cli.Main %*
exit /b %errorlevel%
